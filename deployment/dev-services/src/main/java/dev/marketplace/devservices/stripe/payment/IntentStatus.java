package dev.marketplace.devservices.stripe.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The states of a PaymentIntent and the ways between them. */
public enum IntentStatus {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_CONFIRMATION,
    REQUIRES_ACTION,
    PROCESSING,
    SUCCEEDED,
    CANCELED;

    public static IntentStatus of(ObjectNode intent) {
        String text = intent.get("status").textValue();
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown status " + text));
    }

    /** As Stripe writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFinal() {
        return next().isEmpty();
    }

    /** Puts the intent into this state. */
    void enter(ObjectNode intent) {
        IntentStatus from = of(intent);
        if (from != this && !from.next().contains(this)) {
            throw new IllegalStateException("A PaymentIntent cannot go from " + from.text() + " to " + text());
        }
        intent.put("status", text());
    }

    private Set<IntentStatus> next() {
        return switch (this) {
            case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION ->
                Set.of(
                        REQUIRES_PAYMENT_METHOD,
                        REQUIRES_CONFIRMATION,
                        REQUIRES_ACTION,
                        PROCESSING,
                        SUCCEEDED,
                        CANCELED);
            case REQUIRES_ACTION -> Set.of(REQUIRES_PAYMENT_METHOD, PROCESSING, SUCCEEDED, CANCELED);
            case PROCESSING -> Set.of(REQUIRES_PAYMENT_METHOD, SUCCEEDED, CANCELED);
            case SUCCEEDED, CANCELED -> Set.of();
        };
    }
}
