package dev.marketplace.kit.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Sends a page's forms to the clean address that the reader asked for, not to the view that the page filter chose. */
public class CleanActions extends ViewHandlerWrapper {

    public CleanActions(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        boolean forwarded = context.getExternalContext().getRequest() instanceof HttpServletRequest request
                && request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null
                && context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        if (!forwarded) {
            return super.getActionURL(context, viewId);
        }
        Address address = Address.current(
                (HttpServletRequest) context.getExternalContext().getRequest());
        return address.to(address.here());
    }
}
