package dev.marketplace.platform.outbox;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * A fact that others may want to hear of, in the envelope that every topic has.
 *
 * @param id unique; consumers keep effects apart by it
 * @param type {@code <room>.<fact>} in kebab case, past tense
 * @param version of the data's meaning for this type; fields are only ever added
 * @param occurredAt when it happened, in whole milliseconds
 * @param marketplace the marketplace's name
 * @param aggregate the id of what changed: the record's key, so its events keep their order
 * @param sequence rises by one with each event of the aggregate; 0 before it was stored
 * @param correlationId of the work that caused it
 * @param data facts and ids only: text, whole numbers, booleans, lists and maps of those
 */
public record Event(
        String id,
        String type,
        int version,
        Instant occurredAt,
        String marketplace,
        String aggregate,
        long sequence,
        String correlationId,
        Map<String, Object> data) {

    private static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    /** The topic that it goes to: {@code <room>.events}. */
    public String topic() {
        return type.substring(0, type.indexOf('.')) + ".events";
    }

    public Event withSequence(long number) {
        return new Event(id, type, version, occurredAt, marketplace, aggregate, number, correlationId, data);
    }

    /** As it is stored in the outbox of its aggregate. */
    public Document toDocument() {
        return new Document("id", id)
                .append("type", type)
                .append("version", version)
                .append("occurredAt", occurredAt.toString())
                .append("marketplace", marketplace)
                .append("aggregate", aggregate)
                .append("sequence", sequence)
                .append("correlationId", correlationId)
                .append("data", new Document(data));
    }

    /** As it goes over Kafka: JSON as the record's value. */
    public String toJson() {
        return toDocument().toJson(JSON);
    }

    public static Event ofDocument(Document document) {
        return new Event(
                document.getString("id"),
                document.getString("type"),
                document.getInteger("version", 1),
                Instant.parse(document.getString("occurredAt")),
                document.getString("marketplace"),
                document.getString("aggregate"),
                document.get("sequence", Number.class).longValue(),
                document.getString("correlationId"),
                document.get("data", Document.class));
    }

    /** @throws RuntimeException if it is no envelope of ours */
    public static Event ofJson(String json) {
        return ofDocument(Document.parse(json));
    }

    /**
     * A text of the data.
     *
     * @throws IllegalArgumentException if it is absent
     */
    public String text(String field) {
        Object value = data.get(field);
        if (value == null) {
            throw new IllegalArgumentException(type + " " + id + " has no " + field);
        }
        return value.toString();
    }

    /**
     * A whole number of the data.
     *
     * @throws IllegalArgumentException if it is absent or no number
     */
    public long number(String field) {
        if (data.get(field) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException(type + " " + id + " has no number " + field);
    }
}
