package dev.marketplace.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a browser keeps for us, so that it comes back as we gave it (HMAC-SHA-256, cut to 144 bits). A seal holds
 * for one purpose only.
 */
public final class Sealer {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 18;

    private final byte[] key;

    /** @param secret the marketplace's secret, at least 32 characters */
    public Sealer(String secret) {
        this.key = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** @return letters, digits, dashes, underscores and one dot: fit for a cookie, a form field and an address */
    public String seal(String purpose, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return encode(bytes) + "." + encode(sign(purpose, bytes));
    }

    /** What was sealed for this purpose; empty if it was not sealed by us, or for another one. */
    public Optional<String> open(String purpose, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            return MessageDigest.isEqual(sign(purpose, bytes), signature)
                    ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] sign(String purpose, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(bytes), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
