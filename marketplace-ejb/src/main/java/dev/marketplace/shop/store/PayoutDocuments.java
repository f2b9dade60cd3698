package dev.marketplace.shop.store;

import dev.marketplace.shop.entity.Payout;
import java.util.Date;
import org.bson.Document;

/** The part {@code payout} of a shop's document. */
final class PayoutDocuments {

    private PayoutDocuments() {}

    static Document document(Payout payout) {
        return new Document("accountId", payout.accountId())
                .append("ready", payout.ready())
                .append("due", payout.due())
                .append("checkedAt", Date.from(payout.checkedAt()));
    }

    static Payout payout(Document document) {
        return new Payout(
                document.getString("accountId"),
                document.getBoolean("ready"),
                document.getList("due", String.class),
                document.getDate("checkedAt").toInstant());
    }
}
