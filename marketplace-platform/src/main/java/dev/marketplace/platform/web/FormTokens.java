package dev.marketplace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The token that every form of ours carries, signed over the session: the browser's random {@code visitor} cookie and
 * the account that is signed in, if one is. It begins with fresh random bytes, so that no two pages show the same and a
 * compressed answer gives nothing away.
 */
public final class FormTokens {

    /** The form field that holds it. */
    public static final String FIELD = "form-token";

    private static final int NONCE_BYTES = 12;

    private final Sealer sealer;
    private final SecureRandom random = new SecureRandom();

    public FormTokens(Sealer sealer) {
        this.sealer = sealer;
    }

    /** @param visitor the value of the visitor cookie that the browser has or is about to get */
    public String issue(HttpServletRequest request, String visitor) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return sealer.seal(purpose(request, visitor), Base64.getUrlEncoder().encodeToString(nonce));
    }

    /** @param token what the form sent; null if nothing */
    public boolean holds(HttpServletRequest request, String token) {
        return token != null
                && Visitors.of(request)
                        .flatMap(visitor -> sealer.open(purpose(request, visitor), token))
                        .isPresent();
    }

    private static String purpose(HttpServletRequest request, String visitor) {
        return "form\n" + visitor + "\n" + RequestCaller.of(request).id();
    }
}
