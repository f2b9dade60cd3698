package dev.marketplace.notification.boundary;

import java.util.Map;

/**
 * A mail to be sent.
 *
 * @param key unique for what causes it: the same key queues once, and its Message-ID is made from it
 * @param to one address
 * @param template the template's name, e.g. {@code verify-user}
 * @param language en, de or ar
 * @param model what the template shows: text, numbers, lists and maps of those
 */
public record NewMail(String key, String to, String template, String language, Map<String, Object> model) {}
