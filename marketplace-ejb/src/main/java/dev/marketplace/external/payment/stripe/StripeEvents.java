package dev.marketplace.external.payment.stripe;

import com.stripe.model.Event;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import dev.marketplace.external.payment.ForgedPaymentEvent;
import dev.marketplace.external.payment.PaymentEvent;
import dev.marketplace.external.payment.PaymentEvent.Kind;
import dev.marketplace.platform.correlation.Log;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Reads what Stripe reports of payments. */
final class StripeEvents {

    private static final Log LOG = Log.of(StripeEvents.class);

    private static final Map<String, Kind> KINDS = Map.of(
            "checkout.session.completed", Kind.PAYMENT,
            "checkout.session.async_payment_succeeded", Kind.PAYMENT,
            "checkout.session.async_payment_failed", Kind.EXPIRY,
            "checkout.session.expired", Kind.EXPIRY);

    private final StripeSignature signatures;

    StripeEvents(String secret, InstantSource clock) {
        this.signatures = new StripeSignature(secret, clock);
    }

    PaymentEvent read(byte[] body, String signature) {
        String payload = new String(body, StandardCharsets.UTF_8);
        signatures.verify(payload, signature);
        return parse(payload);
    }

    private static PaymentEvent parse(String payload) {
        Event event = event(payload);
        Kind kind = KINDS.getOrDefault(event.getType(), Kind.OTHER);
        Instant createdAt =
                Instant.ofEpochSecond(Optional.ofNullable(event.getCreated()).orElse(0L));
        if (kind == Kind.OTHER) {
            return new PaymentEvent(
                    event.getId(), event.getType(), kind, createdAt, Optional.empty(), Optional.empty());
        }
        Optional<Session> session =
                object(event).filter(Session.class::isInstance).map(Session.class::cast);
        if (session.isEmpty()) {
            LOG.error(
                    new IllegalStateException("API version " + event.getApiVersion()),
                    "Stripe''s event {0} of type {1} cannot be read: the versions differ",
                    event.getId(),
                    event.getType());
        }
        return new PaymentEvent(
                event.getId(),
                event.getType(),
                session.isPresent() ? kind : Kind.UNREADABLE,
                createdAt,
                session.map(Session::getId),
                session.map(Session::getClientReferenceId));
    }

    private static Event event(String payload) {
        Event event;
        try {
            event = Webhook.constructEventWithoutVerification(payload);
        } catch (RuntimeException e) {
            throw new ForgedPaymentEvent("signed, but no event: " + e.getClass().getSimpleName());
        }
        if (event == null || event.getId() == null || event.getType() == null) {
            throw new ForgedPaymentEvent("signed, but no event");
        }
        return event;
    }

    private static Optional<StripeObject> object(Event event) {
        try {
            return event.getDataObjectDeserializer().getObject();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
