package dev.marketplace.platform.web;

import dev.marketplace.platform.correlation.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;

/**
 * Gives each request a correlation id: the caller's own if it sent an acceptable one, else a new one. It goes out with
 * the answer, stands on error pages and belongs to the thread while the request runs.
 */
public final class CorrelationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = "dev.marketplace.correlation-id";

    /** Crockford's letters, without those that people misread. */
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int GROUPS = 3;
    private static final int LETTERS_PER_GROUP = 5;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String sent = request.getHeader(Correlation.HEADER);
        // the dispatch to an error page belongs to the request that failed
        String id = request.getAttribute(ATTRIBUTE) instanceof String given
                ? given
                : Correlation.acceptable(sent) ? sent : next();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(Correlation.HEADER, id);
        Correlation.Entered entered = Correlation.enter(id);
        try {
            chain.doFilter(request, response);
        } finally {
            entered.close();
        }
    }

    /** The id of a request that passed this filter; {@code none} for one that did not. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "none";
    }

    private String next() {
        StringBuilder id = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            id.append(group == 0 ? "" : "-");
            for (int i = 0; i < LETTERS_PER_GROUP; i++) {
                id.append(LETTERS[random.nextInt(LETTERS.length)]);
            }
        }
        return id.toString();
    }
}
