package dev.marketplace.external.payment.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.marketplace.external.payment.ForgedPaymentEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Stripe signs its reports with.
 *
 * @see <a href="https://docs.stripe.com/webhooks#verify-manually">Signatures of webhooks</a>
 */
final class StripeSignature {

    /** stripe-java only refuses old reports; a report from the future is no better. */
    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    private static final Pattern TIME = Pattern.compile("(?:^|,)\\s*t=(\\d{1,12})(?:,|$)");

    private final String secret;
    private final InstantSource clock;

    StripeSignature(String secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * @param signature may be null
     * @throws ForgedPaymentEvent unless it fits and is fresh
     */
    void verify(String payload, String signature) {
        if (signature == null) {
            throw new ForgedPaymentEvent("no signature");
        }
        Matcher time = TIME.matcher(signature);
        if (!time.find()) {
            throw new ForgedPaymentEvent("no time in the signature");
        }
        Instant sentAt = Instant.ofEpochSecond(Long.parseLong(time.group(1)));
        if (Duration.between(sentAt, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            throw new ForgedPaymentEvent("sent at " + sentAt);
        }
        try {
            // Tolerance 0: the time is checked above, by our clock and on both sides.
            if (!Webhook.Signature.verifyHeader(payload, signature, secret, 0)) {
                throw new ForgedPaymentEvent("another signature");
            }
        } catch (SignatureVerificationException | RuntimeException e) {
            // The library also throws NullPointerException and the like on forged headers.
            throw new ForgedPaymentEvent("another signature: " + e.getClass().getSimpleName());
        }
    }
}
