package dev.marketplace.kit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What an error page says: {@code #{error.key}} begins the keys of its words in the kit's bundle. */
@Named("error")
@RequestScoped
public class ErrorView {

    /** The request attribute of a reader who is signed in to another portal only. */
    static final String WRONG_PORTAL = "dev.marketplace.wrong-portal";

    private static final Set<Integer> DESCRIBED = Set.of(403, 404, 410, 429, 500, 503);
    private static final int WRONG_HERE = 500;

    @Inject
    private HttpServletRequest request;

    /** The status that the request ended with; 404 when somebody asks for the error page itself. */
    public int getStatus() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    /** Whether signing in here would help, since the reader is signed in elsewhere. */
    public boolean isWrongPortal() {
        return request.getAttribute(WRONG_PORTAL) != null;
    }

    /** E.g. {@code error.404}. */
    public String getKey() {
        if (isWrongPortal()) {
            return "error.wrong-portal";
        }
        return "error." + (DESCRIBED.contains(getStatus()) ? getStatus() : WRONG_HERE);
    }

    /** Whether the fault is ours, so that trying again and quoting the correlation id make sense. */
    public boolean isOurs() {
        return getStatus() >= WRONG_HERE;
    }
}
