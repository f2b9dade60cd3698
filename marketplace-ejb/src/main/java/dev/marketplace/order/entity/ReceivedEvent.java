package dev.marketplace.order.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * A genuine report of the payment provider, as it was stored before it was answered.
 *
 * @param id the provider's
 * @param type the provider's word
 * @param work what it asks of us
 * @param sessionId the provider's page that it is about
 * @param checkoutId ours, as the provider names it
 * @param body as it came
 */
public record ReceivedEvent(
        String id,
        String type,
        Work work,
        Optional<String> sessionId,
        Optional<String> checkoutId,
        Instant receivedAt,
        String body) {

    /** What is to be done about it. */
    public enum Work {
        FULFIL,
        END,
        NOTHING,
        /** It cannot be read: it is kept, and people look. */
        UNREADABLE
    }
}
