package dev.marketplace.platform.kafka;

import java.util.List;

/** The table of topics: one per room for its events, and the three that the seed's clients know by name. */
public final class Topics {

    public static final String IDENTITY_EVENTS = "identity.events";
    public static final String CATALOGUE_EVENTS = "catalogue.events";
    public static final String ORDER_EVENTS = "order.events";
    public static final String SHOP_EVENTS = "shop.events";
    public static final String ADMINISTRATION_EVENTS = "administration.events";
    public static final String CHAT_EVENTS = "chat.events";
    public static final String RECOMMENDATION_EVENTS = "recommendation.events";
    public static final String LOGGING_EVENTS = "logging.events";
    public static final String NOTIFICATION_EVENTS = "notification.events";
    public static final String ANALYTICS_EVENTS = "analytics.events";
    public static final String SITE_EVENTS = "site.events";

    /** What shoppers do (views, carts, purchases), for analytics; the seed's name. */
    public static final String SEED_USERS_EVENTS = "users-events";

    /** Chat messages on their way to the store; the seed's name. */
    public static final String SEED_CHAT_EVENTS = "chat-events";

    /** Log lines on their way to the live log page; the seed's name. */
    public static final String SEED_LOGS = "logs";

    /** Partitions of each topic: at most six nodes of a group share one. */
    public static final int PARTITIONS = 6;

    /** Partitions of each dead-letter topic: there is no order to keep between consumers, and little to carry. */
    public static final int DEAD_LETTER_PARTITIONS = 1;

    /** All of them, without their dead-letter topics. */
    public static final List<String> ALL = List.of(
            IDENTITY_EVENTS,
            CATALOGUE_EVENTS,
            ORDER_EVENTS,
            SHOP_EVENTS,
            ADMINISTRATION_EVENTS,
            CHAT_EVENTS,
            RECOMMENDATION_EVENTS,
            LOGGING_EVENTS,
            NOTIFICATION_EVENTS,
            ANALYTICS_EVENTS,
            SITE_EVENTS,
            SEED_USERS_EVENTS,
            SEED_CHAT_EVENTS,
            SEED_LOGS);

    private Topics() {}

    /** The topic of a room's events, e.g. {@code order.events}. */
    public static String eventsOf(String room) {
        return room + ".events";
    }
}
