package dev.marketplace.notification.entity;

import java.time.Instant;

/**
 * A mail that is to be sent.
 *
 * @param id what causes it: one mail for each
 * @param attempts that failed so far
 * @param queuedAt when it was asked for: it is given up a day later
 */
public record QueuedMail(
        String id,
        String messageId,
        String to,
        String subject,
        String text,
        String html,
        String language,
        String correlationId,
        int attempts,
        Instant queuedAt) {}
