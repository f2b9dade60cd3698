package dev.marketplace.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language that whoever sends a request reads in: that of the page, which its address begins with; for a caller of the
 * API, whose addresses have none, the first of its {@code Accept-Language} that the marketplace has.
 */
final class ReadingLanguage {

    private static final String DEFAULT = "en";

    /** Those that addresses begin with. */
    private static final List<String> NAMED = List.of("de", "ar");

    private static final String API = "/api";

    private ReadingLanguage() {}

    static String of(HttpServletRequest request) {
        Object sent = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String address = sent instanceof String first ? first : request.getRequestURI();
        return API.equals(request.getContextPath()) ? ofHeader(request) : ofAddress(address);
    }

    /** Behind the context of a portal too. */
    private static String ofAddress(String address) {
        return Stream.of(address.split("/", 4))
                .filter(NAMED::contains)
                .findFirst()
                .orElse(DEFAULT);
    }

    private static String ofHeader(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? DEFAULT
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(code -> code.equals(DEFAULT) || NAMED.contains(code))
                        .findFirst()
                        .orElse(DEFAULT);
    }
}
