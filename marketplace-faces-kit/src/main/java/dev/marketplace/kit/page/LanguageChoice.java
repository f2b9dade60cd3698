package dev.marketplace.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/**
 * Leads a reader who comes to the front door from outside to the language that her browser prefers. Whoever is in the
 * shop already, or asks for a language, stays where she is.
 */
final class LanguageChoice {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "same-site");

    private LanguageChoice() {}

    /** @return whether the answer was sent */
    static boolean leadsAway(Address address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (address.language() != Language.EN) {
            return false;
        }
        response.addHeader("Vary", "Accept-Language, Sec-Fetch-Site");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean inside = site != null && OWN_SITES.contains(site);
        Language wanted = preferred(request);
        if (inside || wanted == Language.EN || !request.getMethod().equals("GET")) {
            return false;
        }
        response.setHeader("Cache-Control", "private, no-store");
        response.sendRedirect(address.in(wanted, address.query() == null ? "/" : "/?" + address.query()));
        return true;
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.EN;
        }
        for (Enumeration<Locale> locales = request.getLocales(); locales.hasMoreElements(); ) {
            var language = Language.of(locales.nextElement().getLanguage());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.EN;
    }
}
