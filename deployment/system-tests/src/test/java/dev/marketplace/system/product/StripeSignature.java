package dev.marketplace.system.product;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs reports as the payment provider does: {@code t=<seconds>,v1=<hex of HMAC-SHA256 over "t.body">}. */
public final class StripeSignature {

    private StripeSignature() {}

    public static String of(byte[] body, String secret, Instant at) {
        long seconds = at.getEpochSecond();
        return "t=" + seconds + ",v1=" + hmac(seconds + "." + new String(body, StandardCharsets.UTF_8), secret);
    }

    private static String hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }
}
