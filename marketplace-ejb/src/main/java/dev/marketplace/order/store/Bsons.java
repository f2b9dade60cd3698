package dev.marketplace.order.store;

import dev.marketplace.shared.Money;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Values as this room's documents hold them: money as {@code {amount, currency}}, times as BSON dates, absent as absent. */
final class Bsons {

    private Bsons() {}

    static Document money(Money money) {
        return new Document("amount", money.amount()).append("currency", money.currency());
    }

    static Money money(Document parent, String field) {
        Document money = parent.get(field, Document.class);
        return new Money(money.get("amount", Number.class).longValue(), money.getString("currency"));
    }

    static Date time(Instant instant) {
        return Date.from(instant);
    }

    static Instant time(Document parent, String field) {
        return parent.getDate(field).toInstant();
    }

    static Optional<Document> child(Document parent, String field) {
        return Optional.ofNullable(parent.get(field, Document.class));
    }

    static Optional<String> text(Document parent, String field) {
        return Optional.ofNullable(parent.getString(field));
    }

    static List<Document> children(Document parent, String field) {
        return parent.getList(field, Document.class, List.of());
    }

    static List<String> texts(Document parent, String field) {
        return parent.getList(field, String.class, List.of());
    }

    static void put(Document document, String field, Optional<?> value) {
        value.ifPresent(present -> document.append(field, present));
    }

    static long version(Document document) {
        return document.get("version", Number.class).longValue();
    }

    /** An update that sets what is present and unsets what is absent of the named fields. */
    static Document setting(Document values, List<String> fields) {
        Document set = new Document();
        Document unset = new Document();
        for (String field : fields) {
            if (values.containsKey(field)) {
                set.append(field, values.get(field));
            } else {
                unset.append(field, "");
            }
        }
        Document update = new Document("$set", set);
        return unset.isEmpty() ? update : update.append("$unset", unset);
    }
}
