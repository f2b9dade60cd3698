package dev.marketplace.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The clean address that a reader asked for.
 *
 * @param contextPath of the application; empty for the storefront
 * @param language of the page
 * @param path without context and language, begins with a slash
 * @param query as sent, without the question mark; null if there is none
 */
record Address(String contextPath, Language language, String path, String query) {

    private static final String ATTRIBUTE = "dev.marketplace.address";

    static Address of(HttpServletRequest request) {
        String full = request.getRequestURI().substring(request.getContextPath().length());
        Language language = Language.ofPath(full);
        return new Address(request.getContextPath(), language, language.strip(full), request.getQueryString());
    }

    /** The address that the page filter saw; on an error page the one that failed. */
    static Address current(HttpServletRequest request) {
        return Optional.ofNullable((Address) request.getAttribute(ATTRIBUTE)).orElseGet(() -> of(request));
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The address of another page in the same language. @param target begins with a slash; may have a query */
    String to(String target) {
        return in(language, target);
    }

    String in(Language other, String target) {
        String path = target.equals("/") && !other.prefix().isEmpty() ? "" : target;
        return contextPath + other.prefix() + path;
    }

    /** Path and query, without context and language. */
    String here() {
        return query == null ? path : path + "?" + query;
    }
}
