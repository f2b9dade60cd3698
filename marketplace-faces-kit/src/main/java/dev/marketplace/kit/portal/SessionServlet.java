package dev.marketplace.kit.portal;

import dev.marketplace.platform.web.RequestCaller;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells an open page whether its session still lives: 204, or 401. Being a request to the portal, it also renews an access
 * cookie that has run out, which the live connection needs before it is made anew.
 */
public class SessionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        boolean alive = !RequestCaller.of(request).roles().isEmpty();
        response.setHeader("Cache-Control", "private, no-store");
        response.setStatus(alive ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
    }
}
