package dev.marketplace.kit.gateway;

import dev.marketplace.platform.web.CrossSiteCheck;
import dev.marketplace.platform.web.FormTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers 403 to an unsafe request of a Faces application that does not carry the token its form was given. Paths under
 * the prefix in the init parameter {@code exempt} pass: they lead to the API.
 */
public class FormTokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient String exempt;

    @Override
    public void init() {
        exempt = getInitParameter("exempt");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getCharacterEncoding() == null) {
            // browsers do not say it; to be set before the first parameter is read, which is here
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean passes = CrossSiteCheck.isSafe(request.getMethod())
                || exempt != null && path.startsWith(exempt)
                || Seals.formTokens().holds(request, request.getParameter(FormTokens.FIELD));
        if (passes) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This form was open for too long.");
        }
    }
}
