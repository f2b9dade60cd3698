package dev.marketplace.external.mail;

/**
 * One mail to one receiver, with the same message as text and as HTML.
 *
 * @param messageId without angle brackets; the same for each try of the same mail
 * @param subject one line
 * @param correlationId goes along as a header
 */
public record OutgoingMail(
        String messageId, String to, String subject, String text, String html, String language, String correlationId) {}
