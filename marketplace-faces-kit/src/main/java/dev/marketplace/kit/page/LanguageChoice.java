package dev.marketplace.kit.page;

import dev.marketplace.platform.web.SiteCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;

/**
 * Leads a reader who comes from outside to her language: to the front door by what her browser prefers, to a page of her
 * own (from a mail, back from the payment page) by the language she left in. Whoever is in the shop already stays where
 * she is.
 */
final class LanguageChoice {

    private static final String COOKIE = "language";
    private static final Duration LIFETIME = Duration.ofDays(180);

    private LanguageChoice() {}

    /** At the front door. @return whether the answer was sent */
    static boolean leadsFromDoor(Address address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Accept-Language, Sec-Fetch-Site");
        return leads(address, remembered(request).orElseGet(() -> preferred(request)), request, response);
    }

    /** On a private page; also remembers the page's language. @return whether the answer was sent */
    static boolean leadsBack(Address address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Language> remembered = remembered(request);
        if (leads(address, remembered.orElse(address.language()), request, response)) {
            return true;
        }
        if (remembered.orElse(Language.EN) != address.language()) {
            SiteCookies.write(request, response, COOKIE, address.language().code(), LIFETIME);
        }
        return false;
    }

    private static boolean leads(
            Address address, Language wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean inside = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        boolean stays = inside || address.language() != Language.EN || wanted == Language.EN;
        if (stays || !request.getMethod().equals("GET")) {
            return false;
        }
        response.setHeader("Cache-Control", "private, no-store");
        response.sendRedirect(address.in(wanted, address.here()));
        return true;
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return SiteCookies.read(request, COOKIE).flatMap(Language::of);
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.EN;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
