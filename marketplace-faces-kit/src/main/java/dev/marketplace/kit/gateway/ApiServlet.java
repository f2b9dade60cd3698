package dev.marketplace.kit.gateway;

import dev.marketplace.platform.web.RequestCaller;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The API under a portal's own address, {@code /seller/api/v1}: scripts of a portal call it there, so that it is the
 * portal's session that counts. It leads on to the API's application and answers nothing itself.
 */
public class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String API = "/api";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ServletContext api = getServletContext().getContext(API);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (api == null || !api.getContextPath().equals(API)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            api.getRequestDispatcher(path).forward(new Known(request), response);
        }
    }

    /** The container would ask this application who is in a role, and it declares none: what the caller is, is known. */
    private static final class Known extends HttpServletRequestWrapper {

        Known(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isUserInRole(String role) {
            return RequestCaller.of(this).roles().stream()
                    .anyMatch(has -> has.name().toLowerCase(Locale.ROOT).equals(role));
        }
    }
}
