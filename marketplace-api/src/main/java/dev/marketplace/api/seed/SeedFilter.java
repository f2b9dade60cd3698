package dev.marketplace.api.seed;

import dev.marketplace.platform.web.CrossSiteCheck;
import dev.marketplace.platform.web.Origins;
import dev.marketplace.platform.web.SeedPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads an address of the seed's to the resource that speaks its dialect, which has no address of its own. The seed ends
 * sessions by GET, so that address is refused to other sites' pages as unsafe methods are.
 */
public class SeedFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/v1/seed";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<SeedPath> seed = SeedPath.of(request);
        if (seed.isPresent() && isOurs(seed.get(), request)) {
            request.getRequestDispatcher(RESOURCES + path).forward(request, response);
        } else if (seed.isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This request came from another site.");
        } else if (path.startsWith(RESOURCES) && request.getDispatcherType() == DispatcherType.REQUEST) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOurs(SeedPath path, HttpServletRequest request) {
        return path != SeedPath.LOGOUT
                || CrossSiteCheck.isOurs(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), Origins.of(request));
    }
}
