package dev.marketplace.external.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.events.V2CoreAccountClosedEventNotification;
import com.stripe.events.V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification;
import com.stripe.events.V2CoreAccountIncludingRequirementsUpdatedEventNotification;
import com.stripe.events.V2CoreAccountUpdatedEventNotification;
import com.stripe.model.v2.core.Event.RelatedObject;
import com.stripe.model.v2.core.EventNotification;
import dev.marketplace.external.payment.ForgedPaymentEvent;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads what Stripe reports of accounts: thin events, which name the account and say nothing of it.
 *
 * @see <a href="https://docs.stripe.com/event-destinations">Event destinations</a>
 */
final class StripeAccountEvents {

    private final StripeSignature signatures;
    /** Only reads; it calls nobody. */
    private final StripeClient reader = new StripeClient("none");

    StripeAccountEvents(String secret, InstantSource clock) {
        this.signatures = new StripeSignature(secret, clock);
    }

    /** The account's id; empty for a report that changes none. */
    Optional<String> read(byte[] body, String signature) {
        String payload = new String(body, StandardCharsets.UTF_8);
        signatures.verify(payload, signature);
        try {
            EventNotification event = reader.parseEventNotificationWithoutVerification(payload);
            return Optional.ofNullable(account(event)).map(RelatedObject::getId);
        } catch (RuntimeException e) {
            throw new ForgedPaymentEvent("signed, but no event: " + e.getClass().getSimpleName());
        }
    }

    /** Null for others; the base class does not tell it. */
    private static RelatedObject account(EventNotification event) {
        if (event instanceof V2CoreAccountIncludingRequirementsUpdatedEventNotification requirements) {
            return requirements.getRelatedObject();
        }
        if (event
                instanceof
                V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification capability) {
            return capability.getRelatedObject();
        }
        if (event instanceof V2CoreAccountUpdatedEventNotification updated) {
            return updated.getRelatedObject();
        }
        return event instanceof V2CoreAccountClosedEventNotification closed ? closed.getRelatedObject() : null;
    }
}
