package dev.marketplace.kit.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Redirects that also work when a script of Faces asked: it would take the page it is led to for the answer. */
final class PartialAnswer {

    private PartialAnswer() {}

    static boolean isWanted(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** @param address from the root of the site */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        if (!isWanted(request)) {
            response.sendRedirect(address);
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                        + "\"/></partial-response>");
    }
}
