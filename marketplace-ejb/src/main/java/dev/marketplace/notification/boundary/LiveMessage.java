package dev.marketplace.notification.boundary;

/**
 * What an open page learns at once.
 *
 * @param receiver an account's id, or {@code admins}
 * @param type e.g. order.placed
 */
public record LiveMessage(String receiver, String type, NotificationView notification) {}
