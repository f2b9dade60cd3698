package dev.marketplace.devservices.stripe.api;

import static dev.marketplace.devservices.stripe.protocol.Parameters.bool;
import static dev.marketplace.devservices.stripe.protocol.Parameters.choice;
import static dev.marketplace.devservices.stripe.protocol.Parameters.integer;
import static dev.marketplace.devservices.stripe.protocol.Parameters.list;
import static dev.marketplace.devservices.stripe.protocol.Parameters.metadata;
import static dev.marketplace.devservices.stripe.protocol.Parameters.moments;
import static dev.marketplace.devservices.stripe.protocol.Parameters.object;
import static dev.marketplace.devservices.stripe.protocol.Parameters.text;
import static dev.marketplace.devservices.stripe.protocol.Parameters.url;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.protocol.Fields;
import dev.marketplace.devservices.stripe.protocol.Parameter;
import java.util.List;

/** The tables of parameters of the PaymentIntent and charge endpoints. */
final class PaymentIntentParameters {

    private static final List<String> ADDRESS = List.of("city", "country", "line1", "line2", "postal_code", "state");

    private PaymentIntentParameters() {}

    static Fields create() {
        return Fields.withExpand()
                .need("amount", integer(Long.MIN_VALUE, Long.MAX_VALUE))
                .need("currency", text(3))
                .with(
                        "automatic_payment_methods",
                        object(Fields.of().need("enabled", bool()).with("allow_redirects", choice("always", "never"))))
                .with("capture_method", choice("automatic", "automatic_async"))
                .with("confirm", bool())
                .with("confirmation_method", choice("automatic"))
                .with("description", text(1_000))
                .with("metadata", metadata())
                .with("payment_method", text(500))
                .with("payment_method_types", list(choice("card"), 1))
                .with("receipt_email", text(800))
                .with("return_url", url())
                .with("shipping", shipping())
                .with("statement_descriptor", text(22))
                .with("statement_descriptor_suffix", text(22))
                .with("transfer_group", text(500))
                .notOffered(
                        "allowed_payment_method_types",
                        "amount_details",
                        "application_fee_amount",
                        "confirmation_token",
                        "customer",
                        "customer_account",
                        "error_on_requires_action",
                        "excluded_payment_method_types",
                        "hooks",
                        "mandate",
                        "mandate_data",
                        "off_session",
                        "on_behalf_of",
                        "payment_details",
                        "payment_method_configuration",
                        "payment_method_data",
                        "payment_method_options",
                        "radar_options",
                        "setup_future_usage",
                        "transfer_data",
                        "use_stripe_sdk");
    }

    static Fields confirm() {
        return Fields.withExpand()
                .with("payment_method", text(500))
                .with("receipt_email", text(800))
                .with("return_url", url())
                .with("shipping", shipping())
                .notOffered(
                        "allowed_payment_method_types",
                        "amount_details",
                        "amount_to_confirm",
                        "capture_method",
                        "confirmation_token",
                        "error_on_requires_action",
                        "excluded_payment_method_types",
                        "hooks",
                        "mandate",
                        "mandate_data",
                        "off_session",
                        "payment_details",
                        "payment_method_data",
                        "payment_method_options",
                        "payment_method_types",
                        "radar_options",
                        "setup_future_usage",
                        "use_stripe_sdk");
    }

    static Fields cancel() {
        return Fields.withExpand()
                .with("cancellation_reason", choice("abandoned", "duplicate", "fraudulent", "requested_by_customer"));
    }

    static Fields listing() {
        return Fields.ofList().with("created", moments()).notOffered("customer", "customer_account");
    }

    static Fields charges() {
        return Fields.ofList()
                .with("created", moments())
                .with("payment_intent", text(500))
                .with("transfer_group", text(500))
                .notOffered("customer");
    }

    /** An address with a name; what was not given is null in every answer. */
    static Parameter shipping() {
        Fields address = Fields.of();
        ADDRESS.forEach(name -> address.with(name, text(500)));
        Parameter shipping = object(Fields.of()
                .need("address", object(address))
                .need("name", text(5_000))
                .with("carrier", text(5_000))
                .with("phone", text(5_000))
                .with("tracking_number", text(5_000)));
        return (name, raw) -> {
            ObjectNode given = (ObjectNode) shipping.read(name, raw);
            ObjectNode whole =
                    withNulls(List.of("carrier", "phone", "tracking_number")).setAll(given);
            return whole.set("address", withNulls(ADDRESS).setAll((ObjectNode) given.get("address")));
        };
    }

    private static ObjectNode withNulls(List<String> names) {
        ObjectNode object = Json.object();
        names.forEach(object::putNull);
        return object;
    }
}
