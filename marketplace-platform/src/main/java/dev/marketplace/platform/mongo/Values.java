package dev.marketplace.platform.mongo;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.PictureRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** The values of {@code shared} as parts of documents; every native mapper writes them the same way. */
public final class Values {

    private Values() {}

    public static Document money(Money money) {
        return new Document("amount", money.amount()).append("currency", money.currency());
    }

    public static Money money(Document document) {
        return new Money(document.get("amount", Number.class).longValue(), document.getString("currency"));
    }

    public static Document picture(PictureRef picture) {
        return new Document("id", picture.id())
                .append("path", picture.path())
                .append("width", picture.width())
                .append("height", picture.height());
    }

    public static PictureRef picture(Document document) {
        return new PictureRef(
                document.getString("id"),
                document.getString("path"),
                document.getInteger("width"),
                document.getInteger("height"));
    }

    /** Text, whole numbers, booleans, lists and maps of those, as a JSON object for people to read. */
    public static String json(Map<String, ?> facts) {
        return new Document(facts)
                .toJson(JsonWriterSettings.builder()
                        .outputMode(JsonMode.RELAXED)
                        .indent(true)
                        .build());
    }

    /** An ordered map as a list of {@code {name, value}}: its names may hold dots and dollars, and keep their order. */
    public static List<Document> pairs(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> new Document("name", entry.getKey()).append("value", entry.getValue()))
                .toList();
    }

    /** What {@link #pairs} made of a map; V is what its values were, text or lists of text. */
    @SuppressWarnings("unchecked")
    public static <V> Map<String, V> pairs(List<Document> pairs) {
        Map<String, V> map = new LinkedHashMap<>();
        pairs.forEach(pair -> map.put(pair.getString("name"), (V) pair.get("value")));
        return map;
    }
}
