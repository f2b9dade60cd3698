package dev.marketplace.order.store;

import dev.marketplace.order.entity.Attempt;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.order.entity.Payment;
import dev.marketplace.order.entity.Progress;
import dev.marketplace.order.entity.ProviderPage;
import java.util.List;
import org.bson.Document;

/** What changes about a checkout, as its document holds it: fields of the document itself. */
final class ProgressMapping {

    /** The fields that a change may set or unset. */
    static final List<String> FIELDS = List.of(
            "state",
            "expiresAt",
            "checkAt",
            "ending",
            "attempt",
            "page",
            "payment",
            "stockSecured",
            "groupNumber",
            "orderIds",
            "note");

    private ProgressMapping() {}

    static Document document(Progress progress) {
        Document document = new Document("state", progress.state().word())
                .append("expiresAt", Bsons.time(progress.expiresAt()))
                .append("checkAt", Bsons.time(progress.checkAt()))
                .append("stockSecured", progress.stockSecured())
                .append("orderIds", progress.orderIds());
        Bsons.put(document, "ending", progress.ending());
        Bsons.put(document, "attempt", progress.attempt().map(ProgressMapping::attempt));
        Bsons.put(document, "page", progress.page().map(ProgressMapping::page));
        Bsons.put(document, "payment", progress.payment().map(ProgressMapping::payment));
        Bsons.put(document, "groupNumber", progress.groupNumber());
        Bsons.put(document, "note", progress.note());
        return document;
    }

    static Progress progress(Document document) {
        return new Progress(
                CheckoutState.ofWord(document.getString("state")),
                Bsons.time(document, "expiresAt"),
                Bsons.time(document, "checkAt"),
                Bsons.text(document, "ending"),
                Bsons.child(document, "attempt").map(ProgressMapping::attempt),
                Bsons.child(document, "page").map(ProgressMapping::page),
                Bsons.child(document, "payment").map(ProgressMapping::payment),
                document.getBoolean("stockSecured", false),
                Bsons.text(document, "groupNumber"),
                Bsons.texts(document, "orderIds"),
                Bsons.text(document, "note"));
    }

    private static Document attempt(Attempt attempt) {
        return new Document("startedAt", Bsons.time(attempt.startedAt()))
                .append("pageExpiresAt", Bsons.time(attempt.pageExpiresAt()))
                .append("busyUntil", Bsons.time(attempt.busyUntil()));
    }

    private static Attempt attempt(Document document) {
        return new Attempt(
                Bsons.time(document, "startedAt"),
                Bsons.time(document, "pageExpiresAt"),
                Bsons.time(document, "busyUntil"));
    }

    private static Document page(ProviderPage page) {
        return new Document("sessionId", page.sessionId())
                .append("url", page.url())
                .append("expiresAt", Bsons.time(page.expiresAt()));
    }

    private static ProviderPage page(Document document) {
        return new ProviderPage(
                document.getString("sessionId"), document.getString("url"), Bsons.time(document, "expiresAt"));
    }

    private static Document payment(Payment payment) {
        return new Document("reference", payment.reference())
                .append("received", Bsons.money(payment.received()))
                .append("seenAt", Bsons.time(payment.seenAt()));
    }

    private static Payment payment(Document document) {
        return new Payment(
                document.getString("reference"), Bsons.money(document, "received"), Bsons.time(document, "seenAt"));
    }
}
