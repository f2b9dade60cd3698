package dev.marketplace.platform.web;

import java.util.List;
import java.util.Locale;

/**
 * The Content-Security-Policy of each kind of web application. No kind allows inline scripts, plug-ins, a foreign
 * {@code base} or being framed.
 */
public enum ContentPolicy {

    /** The storefront: nothing inline at all. */
    STOREFRONT("script-src 'self'; style-src 'self'; connect-src 'self'"),

    /** The portals; PrimeFaces replaces it on its pages by one whose scripts carry a nonce, and sets style attributes. */
    PORTAL("script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'"),

    /** The API: its answers are data, and its documentation page is made of files of ours. */
    API("script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'");

    /** Where browsers report what the policy stopped, as the header {@code Reporting-Endpoints} names it. */
    static final String REPORTS_ENDPOINT = "violations=\"/api/v1/content-policy-reports\"";

    /** The second is for browsers that know no endpoints yet. */
    private static final String REPORTS = "; report-to violations; report-uri /api/v1/content-policy-reports";

    private final String own;

    ContentPolicy(String own) {
        this.own = own;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static ContentPolicy named(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * The header's value.
     *
     * @param pictures origins that pictures come from, beside our own
     * @param payments origins that a form may lead to, beside our own: the provider's hosted page
     */
    public String header(List<String> pictures, List<String> payments) {
        return "default-src 'self'; " + own
                + "; img-src 'self' data:" + joined(pictures)
                + "; font-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                + joined(payments) + REPORTS;
    }

    private static String joined(List<String> origins) {
        return origins.isEmpty() ? "" : " " + String.join(" ", origins);
    }
}
