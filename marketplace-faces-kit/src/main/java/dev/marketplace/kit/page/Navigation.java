package dev.marketplace.kit.page;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How an action ends: with a redirect, perhaps with a message for the page that follows, or with an error page. */
@RequestScoped
public class Navigation {

    @Inject
    private Reader reader;

    @Inject
    private Toasts toasts;

    /** To a page in the reader's language. @param path begins with a slash; may have a query */
    public void go(String path) {
        leave(reader.to(path));
    }

    public void go(String path, Toast toast) {
        toasts.leave(toast, (HttpServletResponse) external().getResponse());
        go(path);
    }

    /** To an absolute address outside: the payment provider's page. */
    public void leave(String address) {
        try {
            external().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends with the error page of the status. */
    public void error(int status) {
        try {
            external().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void notFound() {
        error(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Answers with the page itself but says that the form was not accepted (RFC 9110, section 15.5.21). */
    public void refused() {
        external().setResponseStatus(422);
    }

    /** As {@link #refused()}; who has to wait is told so, and for how long. */
    public void refused(Problem problem) {
        ProblemKind kind = problem.kind();
        boolean later = kind == ProblemKind.THROTTLED || kind == ProblemKind.UNAVAILABLE;
        external().setResponseStatus(later ? kind.status() : 422);
        if (later && problem.details().get("retryAfterSeconds") instanceof Number seconds) {
            external().setResponseHeader("Retry-After", seconds.toString());
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
