package dev.marketplace.platform.web;

import java.util.Set;

/**
 * Decides whether an unsafe request came from a page of ours. A browser says so itself ({@code Sec-Fetch-Site}, or
 * {@code Origin} from an older one); a caller that sends neither header is no browser and carries no one's cookies
 * unknowingly.
 */
public final class CrossSiteCheck {

    /** Methods that change nothing (RFC 9110, section 9.2.1). */
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private CrossSiteCheck() {}

    public static boolean isSafe(String method) {
        return SAFE_METHODS.contains(method);
    }

    /**
     * @param fetchSite the header {@code Sec-Fetch-Site}; null if it was not sent
     * @param origin the header {@code Origin}; null if it was not sent
     * @param ownOrigin scheme, host and port that the request was sent to, e.g. {@code https://shop.example}
     */
    public static boolean isOurs(String fetchSite, String origin, String ownOrigin) {
        if (fetchSite != null) {
            return OWN_SITES.contains(fetchSite);
        }
        return origin == null || origin.equals(ownOrigin);
    }
}
