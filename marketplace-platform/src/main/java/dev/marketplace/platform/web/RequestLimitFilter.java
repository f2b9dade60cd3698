package dev.marketplace.platform.web;

import dev.marketplace.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses whoever asks too often, with 429 and {@code Retry-After}. Two init parameters hold prefixes of paths, separated
 * by blanks: {@code credentials} is what tries passwords and codes (unsafe methods only; a language before it does not
 * matter), {@code uncounted} is files, webhooks and what is counted elsewhere. {@code answer} is {@code json} where no
 * page can say it.
 */
public final class RequestLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String COUNTED = "dev.marketplace.counted";
    private static final String LANGUAGE = "^/(de|ar)(?=/)";

    @Inject
    private transient RequestLimits limits;

    private transient List<String> credentials = List.of();
    private transient List<String> uncounted = List.of();
    private transient boolean json;

    @Override
    public void init() {
        credentials = prefixes("credentials");
        uncounted = prefixes("uncounted");
        json = "json".equals(getInitParameter("answer"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else if (json) {
            ProblemAnswer.write(response, refusal.get());
        } else {
            ProblemAnswer.header(response, refusal.get());
            response.sendError(refusal.get().kind().status(), refusal.get().getMessage());
        }
    }

    /** A request that is forwarded on its way is counted once. */
    private Optional<Problem> refusal(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (uncounted.stream().anyMatch(path::startsWith) || request.getAttribute(COUNTED) != null) {
            return Optional.empty();
        }
        request.setAttribute(COUNTED, true);
        String plain = path.replaceFirst(LANGUAGE, "");
        boolean secret = !CrossSiteCheck.isSafe(request.getMethod())
                && credentials.stream().anyMatch(plain::startsWith);
        return limits.refusal(RequestCaller.of(request), secret);
    }

    private List<String> prefixes(String parameter) {
        return Stream.ofNullable(getInitParameter(parameter))
                .flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
                .toList();
    }
}
