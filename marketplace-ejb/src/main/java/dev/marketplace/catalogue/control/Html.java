package dev.marketplace.catalogue.control;

import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Rich text of sellers: on write and on read only harmless formatting passes. */
public final class Html {

    private static final PolicyFactory POLICY = Sanitizers.FORMATTING.and(Sanitizers.BLOCKS);

    private Html() {}

    /** @return HTML that is safe to show; may be empty */
    public static String safe(String html) {
        return POLICY.sanitize(html);
    }
}
