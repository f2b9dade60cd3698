package dev.marketplace.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads and writes our cookies. On TLS a name gets the prefix {@code __Host-}, which browsers accept only for this very
 * host; on plain http (demo mode) it stays bare. All are out of reach of scripts and are not sent along by other sites'
 * forms.
 */
public final class SiteCookies {

    private static final String HOST_PREFIX = "__Host-";

    private SiteCookies() {}

    /** The value of one of our cookies; empty if it was not sent or is blank. */
    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(nameOn(request, name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** @param lifetime whole seconds; zero takes the cookie away, a negative one ends it with the browser */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration lifetime) {
        Cookie cookie = new Cookie(nameOn(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(Math.toIntExact(lifetime.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        write(request, response, name, "", Duration.ZERO);
    }

    private static String nameOn(HttpServletRequest request, String name) {
        return request.isSecure() ? HOST_PREFIX + name : name;
    }
}
