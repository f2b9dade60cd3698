package dev.marketplace.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.marketplace.api.json.Json;
import dev.marketplace.notification.boundary.LiveMessage;
import java.io.UncheckedIOException;
import java.time.Instant;

/** What goes over the connection: one JSON object a message, told apart by {@code kind}. */
final class LiveLines {

    private LiveLines() {}

    /** The first one. @param unread how many notifications, at most 100 are counted */
    record Hello(String kind, long unread) {}

    /** @param link a path of the receiver's portal, from the root of the site */
    record News(String kind, String id, String type, String title, String message, String link, Instant createdAt) {}

    static String hello(long unread) {
        return write(new Hello("hello", unread));
    }

    static String news(LiveMessage message) {
        var told = message.notification();
        return write(new News(
                "notification",
                told.id(),
                message.type(),
                told.title(),
                told.message(),
                told.link(),
                told.createdAt()));
    }

    private static String write(Object line) {
        try {
            return Json.MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
