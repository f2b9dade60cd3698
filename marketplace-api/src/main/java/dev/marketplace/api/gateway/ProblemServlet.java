package dev.marketplace.api.gateway;

import dev.marketplace.platform.web.ProblemAnswer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The error page of an application whose readers are programs: whatever the server refuses itself is a problem as well. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // somebody who asks for this page itself finds nothing
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        String reason = Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("Refused");
        String code = "http." + reason.toLowerCase(Locale.ROOT).replace(' ', '-');
        ProblemAnswer.write(response, status, code, detail(request, status, reason));
    }

    /** Our own words if there are some; nothing of what went wrong inside. */
    private static String detail(HttpServletRequest request, int status, String reason) {
        Object said = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        if (status >= SERVER_ERROR) {
            return "Something went wrong on our side. Please try again, or tell us the correlation id.";
        }
        return said instanceof String words && !words.isBlank() ? words : reason + ".";
    }
}
