package dev.marketplace.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts the security headers on every answer. The kind of policy is the context parameter
 * {@code dev.marketplace.content-policy} ({@code storefront}, {@code portal} or {@code api}; the first if absent).
 */
public final class SecurityHeadersFilter extends HttpFilter {

    public static final String POLICY_PARAMETER = "dev.marketplace.content-policy";

    private static final long serialVersionUID = 1L;

    private static final String TWO_YEARS_ON_TLS = "max-age=63072000; includeSubDomains";

    private transient String policy;

    @Override
    public void init() {
        Config config = ConfigProvider.getConfig();
        String kind = getServletContext().getInitParameter(POLICY_PARAMETER);
        policy = ContentPolicy.named(kind == null ? "storefront" : kind)
                .header(originsOf(config, "marketplace.imagekit.url-endpoint"), formOrigins(config));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Reporting-Endpoints", ContentPolicy.REPORTS_ENDPOINT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS_ON_TLS);
        }
        chain.doFilter(request, response);
    }

    /** A form's redirect counts as its action, so pages of other providers that it ends on must be allowed. */
    private static List<String> formOrigins(Config config) {
        return Stream.concat(paymentOrigins(config).stream(), signInOrigins(config).stream())
                .distinct()
                .toList();
    }

    private static List<String> signInOrigins(Config config) {
        if (config.getOptionalValue("marketplace.google.client-id", String.class)
                .isEmpty()) {
            return List.of();
        }
        List<String> sandbox = originsOf(config, "marketplace.google.issuer");
        return sandbox.isEmpty() ? List.of("https://accounts.google.com") : sandbox;
    }

    /** Its pages to pay on and, for sellers, to tell of their bank account. */
    private static List<String> paymentOrigins(Config config) {
        List<String> sandbox = originsOf(config, "marketplace.stripe.api-base").stream()
                .filter(origin -> !origin.equals("https://api.stripe.com"))
                .toList();
        return sandbox.isEmpty() ? List.of("https://checkout.stripe.com", "https://connect.stripe.com") : sandbox;
    }

    private static List<String> originsOf(Config config, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> config.getOptionalValue(key, String.class).stream())
                .flatMap(address -> Origins.of(address).stream())
                .toList();
    }
}
