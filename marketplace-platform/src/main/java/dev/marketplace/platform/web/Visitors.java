package dev.marketplace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The random cookie that tells one browser from another before anybody signs in: forms and the cart hang on it. */
public final class Visitors {

    public static final String COOKIE = "visitor";

    private static final String ATTRIBUTE = "dev.marketplace.visitor";
    private static final Duration LIFETIME = Duration.ofDays(180);
    private static final int BYTES = 32;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Visitors() {}

    /** The browser's cookie, or the one that this request gave it; empty if it has none. */
    public static Optional<String> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String given
                ? Optional.of(given)
                : SiteCookies.read(request, COOKIE)
                        .filter(value -> VALUE.matcher(value).matches());
    }

    /** The browser's cookie, or a new one. Call it before the answer is under way. */
    public static String ensure(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> give(request, response));
    }

    private static String give(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, visitor);
        SiteCookies.write(request, response, COOKIE, visitor, LIFETIME);
        return visitor;
    }
}
