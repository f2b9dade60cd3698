package dev.marketplace.devservices.stripe.api;

import static dev.marketplace.devservices.stripe.protocol.Parameters.choice;
import static dev.marketplace.devservices.stripe.protocol.Parameters.integer;
import static dev.marketplace.devservices.stripe.protocol.Parameters.list;
import static dev.marketplace.devservices.stripe.protocol.Parameters.metadata;
import static dev.marketplace.devservices.stripe.protocol.Parameters.moments;
import static dev.marketplace.devservices.stripe.protocol.Parameters.object;
import static dev.marketplace.devservices.stripe.protocol.Parameters.text;
import static dev.marketplace.devservices.stripe.protocol.Parameters.url;

import dev.marketplace.devservices.stripe.payment.Currency;
import dev.marketplace.devservices.stripe.protocol.Fields;
import dev.marketplace.devservices.stripe.protocol.Parameter;

/** The tables of parameters of the Checkout Session endpoints. */
final class SessionParameters {

    private static final int MAX_LINE_ITEMS = 100;
    private static final int MAX_QUANTITY = 999_999;

    private SessionParameters() {}

    static Fields create() {
        return Fields.withExpand()
                .need("mode", choice("payment"))
                .need("success_url", url())
                .need("line_items", list(object(lineItem()), MAX_LINE_ITEMS))
                .with("cancel_url", url())
                .with("ui_mode", choice("hosted_page"))
                .with("client_reference_id", text(200))
                .with("customer_email", text(800))
                .with("expires_at", integer(0, 1L << 40))
                .with("locale", locale())
                .with("metadata", metadata())
                .with("payment_intent_data", object(paymentIntentData()))
                .with("payment_method_types", list(choice("card"), 1))
                .with("shipping_options", list(object(shippingOption()), 1))
                .with("submit_type", choice("auto", "book", "donate", "pay"))
                .notOffered(
                        "adaptive_pricing",
                        "after_expiration",
                        "allow_promotion_codes",
                        "automatic_tax",
                        "billing_address_collection",
                        "branding_settings",
                        "consent_collection",
                        "currency",
                        "custom_fields",
                        "custom_text",
                        "customer",
                        "customer_account",
                        "customer_creation",
                        "customer_update",
                        "discounts",
                        "excluded_payment_method_types",
                        "integration_identifier",
                        "invoice_creation",
                        "managed_payments",
                        "name_collection",
                        "optional_items",
                        "origin_context",
                        "payment_method_collection",
                        "payment_method_configuration",
                        "payment_method_data",
                        "payment_method_options",
                        "permissions",
                        "phone_number_collection",
                        "redirect_on_completion",
                        "return_url",
                        "saved_payment_method_options",
                        "setup_intent_data",
                        "shipping_address_collection",
                        "subscription_data",
                        "tax_id_collection",
                        "wallet_options");
    }

    static Fields listing() {
        return Fields.ofList()
                .with("created", moments())
                .with("payment_intent", text(500))
                .with("status", choice("open", "complete", "expired"))
                .notOffered("customer", "customer_account", "customer_details", "payment_link", "subscription");
    }

    private static Fields lineItem() {
        return Fields.of()
                .need("price_data", object(priceData()))
                .with("quantity", integer(1, MAX_QUANTITY))
                .with("metadata", metadata())
                .notOffered("adjustable_quantity", "price", "tax_rates");
    }

    private static Fields priceData() {
        return Fields.of()
                .need("currency", text(3))
                .need("product_data", object(productData()))
                .need("unit_amount", integer(0, Currency.MAXIMUM))
                .with("tax_behavior", choice("unspecified", "exclusive", "inclusive"))
                .notOffered("product", "recurring", "unit_amount_decimal");
    }

    private static Fields productData() {
        return Fields.of()
                .need("name", text(5_000))
                .with("description", text(40_000))
                .with("images", list(url(), 8))
                .with("metadata", metadata())
                .with("tax_code", text(500))
                .with("unit_label", text(12));
    }

    private static Fields paymentIntentData() {
        return Fields.of()
                .with("description", text(1_000))
                .with("metadata", metadata())
                .with("receipt_email", text(800))
                .with("shipping", PaymentIntentParameters.shipping())
                .with("statement_descriptor", text(22))
                .with("statement_descriptor_suffix", text(22))
                .with("transfer_group", text(500))
                .with("capture_method", choice("automatic", "automatic_async"))
                .notOffered("application_fee_amount", "on_behalf_of", "setup_future_usage", "transfer_data");
    }

    private static Fields shippingOption() {
        return Fields.of()
                .need(
                        "shipping_rate_data",
                        object(Fields.of()
                                .need("display_name", text(100))
                                .need(
                                        "fixed_amount",
                                        object(Fields.of()
                                                .need("amount", integer(0, Currency.MAXIMUM))
                                                .need("currency", text(3))
                                                .notOffered("currency_options")))
                                .with("type", choice("fixed_amount"))
                                .with("metadata", metadata())
                                .with("tax_behavior", choice("unspecified", "exclusive", "inclusive"))
                                .notOffered("delivery_estimate", "tax_code")))
                .notOffered("shipping_rate");
    }

    private static Parameter locale() {
        return choice(
                "auto", "bg", "cs", "da", "de", "el", "en", "en-GB", "es", "es-419", "et", "fi", "fil", "fr", "fr-CA",
                "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru",
                "sk", "sl", "sv", "th", "tr", "vi", "zh", "zh-HK", "zh-TW");
    }
}
