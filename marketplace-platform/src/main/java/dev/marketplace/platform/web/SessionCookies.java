package dev.marketplace.platform.web;

import dev.marketplace.shared.Audience;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The two cookies of each portal's session: {@code user}, {@code seller}, {@code admin}, and each with {@code -refresh}. */
public final class SessionCookies {

    private static final String REFRESH = "-refresh";

    private SessionCookies() {}

    public static Optional<String> access(HttpServletRequest request, Audience audience) {
        return SiteCookies.read(request, audience.word());
    }

    public static Optional<String> refresh(HttpServletRequest request, Audience audience) {
        return SiteCookies.read(request, audience.word() + REFRESH);
    }

    /** @param lifetime of both: an access token that has expired is renewed from the other */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Audience audience,
            String accessToken,
            String refreshToken,
            Duration lifetime) {
        SiteCookies.write(request, response, audience.word(), accessToken, lifetime);
        SiteCookies.write(request, response, audience.word() + REFRESH, refreshToken, lifetime);
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response, Audience audience) {
        SiteCookies.remove(request, response, audience.word());
        SiteCookies.remove(request, response, audience.word() + REFRESH);
    }
}
