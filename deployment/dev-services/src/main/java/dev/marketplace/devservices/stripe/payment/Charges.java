package dev.marketplace.devservices.stripe.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.time.Clock;

/** Makes the charges and payment methods of a PaymentIntent. A charge is final here: it succeeded or it failed. */
final class Charges {

    private final Clock clock;

    Charges(Clock clock) {
        this.clock = clock;
    }

    ObjectNode newPaymentMethod(Transaction transaction, Card card) {
        ObjectNode method = Json.shape("payment_method");
        method.put("id", transaction.newId("pm_"))
                .put("created", clock.instant().getEpochSecond());
        method.withObject("/billing_details").put("email", card.email());
        ObjectNode details = method.withObject("/card");
        describe(details, card);
        details.put("display_brand", card.kind().brand());
        transaction.put(Shelf.PAYMENT_METHODS, method);
        return method;
    }

    ObjectNode succeeded(Transaction transaction, ObjectNode intent, ObjectNode method, Card card) {
        ObjectNode charge = charge(transaction, intent, method, card);
        charge.put("status", "succeeded").put("paid", true).put("captured", true);
        charge.put("amount_captured", charge.get("amount").asLong());
        ObjectNode details = charge.withObject("/payment_method_details/card");
        details.put("amount_authorized", charge.get("amount").asLong());
        if (card.kind().isChallenged()) {
            details.set("three_d_secure", authenticated());
        }
        transaction.put(Shelf.CHARGES, charge);
        return charge;
    }

    ObjectNode failed(Transaction transaction, ObjectNode intent, ObjectNode method, Card card, Decline decline) {
        ObjectNode charge = charge(transaction, intent, method, card);
        charge.put("status", "failed").put("failure_code", decline.code()).put("failure_message", decline.message());
        charge.withObject("/outcome")
                .put("network_status", "declined_by_network")
                .put("reason", decline.declineCode())
                .put("seller_message", "The bank did not return any further details with this decline.")
                .put("type", "issuer_declined");
        transaction.put(Shelf.CHARGES, charge);
        return charge;
    }

    private ObjectNode charge(Transaction transaction, ObjectNode intent, ObjectNode method, Card card) {
        ObjectNode charge = Json.shape("charge");
        charge.put("id", transaction.newId("ch_"))
                .put("created", clock.instant().getEpochSecond());
        for (String same : new String[] {
            "amount", "currency", "description", "metadata", "receipt_email", "shipping", "transfer_group"
        }) {
            charge.set(same, intent.get(same));
        }
        charge.set("payment_intent", intent.get("id"));
        charge.set("payment_method", method.get("id"));
        charge.set("billing_details", method.get("billing_details"));
        ObjectNode details = charge.withObject("/payment_method_details/card");
        describe(details, card);
        details.put("network", card.kind().brand());
        return charge;
    }

    private static void describe(ObjectNode details, Card card) {
        details.put("brand", card.kind().brand())
                .put("last4", card.kind().lastFour())
                .put("exp_month", card.expiryMonth())
                .put("exp_year", card.expiryYear());
        details.withObject("/checks").put("cvc_check", card.kind() == TestCard.WRONG_CODE ? "fail" : "pass");
    }

    private static ObjectNode authenticated() {
        return Json.object()
                .put("authentication_flow", "challenge")
                .put("electronic_commerce_indicator", "05")
                .putNull("exemption_indicator")
                .put("result", "authenticated")
                .putNull("result_reason")
                .put("transaction_id", Transaction.random(24))
                .put("version", "2.2.0");
    }
}
