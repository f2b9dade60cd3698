package dev.marketplace.kit.gateway;

import dev.marketplace.platform.web.CrossSiteCheck;
import dev.marketplace.platform.web.FormTokens;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers 403 to an unsafe request of a Faces application that does not carry the token its form was given. */
public class FormTokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Seals seals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean passes = CrossSiteCheck.isSafe(request.getMethod())
                || seals.formTokens().holds(request, request.getParameter(FormTokens.FIELD));
        if (passes) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This form was open for too long.");
        }
    }
}
