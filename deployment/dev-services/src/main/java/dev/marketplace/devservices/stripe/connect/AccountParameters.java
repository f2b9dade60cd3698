package dev.marketplace.devservices.stripe.connect;

import static dev.marketplace.devservices.stripe.protocol.Parameters.bool;
import static dev.marketplace.devservices.stripe.protocol.Parameters.choice;
import static dev.marketplace.devservices.stripe.protocol.Parameters.integer;
import static dev.marketplace.devservices.stripe.protocol.Parameters.list;
import static dev.marketplace.devservices.stripe.protocol.Parameters.metadata;
import static dev.marketplace.devservices.stripe.protocol.Parameters.object;
import static dev.marketplace.devservices.stripe.protocol.Parameters.text;
import static dev.marketplace.devservices.stripe.protocol.Parameters.url;

import dev.marketplace.devservices.stripe.protocol.Fields;
import dev.marketplace.devservices.stripe.protocol.Parameter;

/** The tables of parameters of accounts and account links. */
final class AccountParameters {

    private static final int INCLUDABLE = 7;

    private AccountParameters() {}

    /** Creating and updating take the same. */
    static Fields account() {
        return included()
                .with("contact_email", text(800))
                .with("contact_phone", text(50))
                .with("display_name", text(500))
                .with("dashboard", choice("express", "full", "none"))
                .with("metadata", metadata())
                .with("configuration", object(configuration()))
                .with("defaults", object(defaults()))
                .with("identity", object(identity()))
                .notOffered("account_token");
    }

    static Fields included() {
        return Fields.of()
                .with(
                        "include",
                        list(
                                choice(
                                        "future_requirements",
                                        "requirements",
                                        "defaults",
                                        "configuration.customer",
                                        "configuration.merchant",
                                        "configuration.recipient",
                                        "identity"),
                                INCLUDABLE));
    }

    static Fields listing() {
        return included()
                .with("limit", integer(1, 100))
                .with("page", text(500))
                .with("closed", bool())
                .with("applied_configurations", list(choice("customer", "merchant", "recipient"), 3));
    }

    static Fields events() {
        return Fields.of()
                .with("limit", integer(1, 100))
                .with("page", text(500))
                .with("object_id", text(200))
                .notOffered("created", "gt", "gte", "lt", "lte", "types");
    }

    static Fields link() {
        return Fields.of()
                .need("account", text(200))
                .need(
                        "use_case",
                        object(Fields.of()
                                .need("type", choice("account_onboarding", "account_update"))
                                .with("account_onboarding", object(useCase()))
                                .with("account_update", object(useCase()))));
    }

    private static Fields useCase() {
        return Fields.of()
                .need("configurations", list(choice("recipient"), 1))
                .need("refresh_url", url())
                .with("return_url", url())
                .with(
                        "collection_options",
                        object(Fields.of()
                                .with("fields", choice("currently_due", "eventually_due"))
                                .with("future_requirements", choice("include", "omit"))));
    }

    private static Fields configuration() {
        Parameter transfers = object(Fields.of().need("requested", bool()));
        Parameter balance = object(Fields.of().with("stripe_transfers", transfers));
        Parameter capabilities =
                object(Fields.of().with("stripe_balance", balance).notOffered("bank_accounts", "cards"));
        return Fields.of()
                .with("recipient", object(Fields.of().with("capabilities", capabilities)))
                .notOffered("customer", "merchant");
    }

    private static Fields defaults() {
        return Fields.of()
                .with("currency", text(3))
                .with("locales", list(text(20), 20))
                .with(
                        "profile",
                        object(Fields.of()
                                .with("business_url", url())
                                .with("doing_business_as", text(500))
                                .with("product_description", text(40_000))))
                .with(
                        "responsibilities",
                        object(Fields.of()
                                .need("fees_collector", choice("application", "stripe"))
                                .need("losses_collector", choice("application", "stripe"))));
    }

    private static Fields identity() {
        return Fields.of()
                .with("country", text(2))
                .with("entity_type", choice("company", "government_entity", "individual", "non_profit"))
                .notOffered("attestations", "business_details", "individual");
    }
}
