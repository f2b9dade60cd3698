package dev.marketplace.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Refuses unsafe requests that another site's page made, with 403, before anything of ours runs. Paths under one of
 * the prefixes in the init parameter {@code exempt} (separated by blanks) pass: webhooks, which read no cookie.
 */
public final class CrossSiteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient List<String> exempt = List.of();

    @Override
    public void init() {
        String prefixes = getInitParameter("exempt");
        exempt = prefixes == null ? List.of() : List.of(prefixes.strip().split("\\s+"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean passes = CrossSiteCheck.isSafe(request.getMethod())
                || exempt.stream().anyMatch(pathOf(request)::startsWith)
                || CrossSiteCheck.isOurs(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), Origins.of(request));
        if (passes) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This request came from another site.");
        }
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
