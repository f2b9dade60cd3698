package dev.marketplace.external.payment.stripe;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.Setting;
import java.net.URI;
import java.util.Optional;

/** How Stripe is reached. */
public record StripeSettings(
        @Setting(
                key = "marketplace.stripe.secret-key",
                alias = "STRIPE_SECRET_KEY",
                unit = "sk_live_…, rk_live_… or, in the demo, sk_test_…",
                reason = "Payments are made in the name of this account. Production refuses test keys.",
                secret = true)
        String secretKey,

        @Setting(
                key = "marketplace.stripe.webhook-secret",
                alias = "STRIPE_WEBHOOK_SECRET",
                unit = "whsec_…",
                reason = "Stripe signs its reports with it; a report without a fitting signature is refused.",
                secret = true)
        String webhookSecret,

        @Setting(
                key = "marketplace.stripe.account-webhook-secret",
                unit = "whsec_…",
                reason = "Stripe signs reports of sellers' accounts, which have a destination of their own, with it."
                        + " Without it webhook-secret counts.",
                secret = true)
        Optional<String> accountWebhookSecret,

        @Setting(
                key = "marketplace.stripe.api-base",
                unit = "an address such as http://127.0.0.1:12111",
                reason = "The demo's payment sandbox. Production speaks to Stripe itself and refuses it.")
        Optional<URI> apiBase,

        @Setting(
                key = "marketplace.stripe.connect-timeout-millis",
                fallback = "5000",
                unit = "milliseconds",
                reason = "The vendor's own limit would keep a thread for 30 seconds.")
        int connectTimeoutMillis,

        @Setting(
                key = "marketplace.stripe.read-timeout-millis",
                fallback = "20000",
                unit = "milliseconds",
                reason = "The vendor's own limit would keep a thread for 80 seconds; what is lost is asked for again.")
        int readTimeoutMillis) {

    public StripeSettings {
        if (!webhookSecret.startsWith("whsec_")) {
            throw new BadSetting("marketplace.stripe.webhook-secret", "it must begin with whsec_.");
        }
    }

    /** What reports of sellers' accounts are signed with. */
    String accountSecret() {
        return accountWebhookSecret.orElse(webhookSecret);
    }

    /** @throws BadSetting if production would speak to a stand-in */
    StripeSettings checkedFor(Mode mode) {
        if (mode == Mode.PRODUCTION) {
            if (apiBase.isPresent()) {
                throw new BadSetting("marketplace.stripe.api-base", "production speaks to Stripe itself, take it out.");
            }
            if (!secretKey.startsWith("sk_live_") && !secretKey.startsWith("rk_live_")) {
                throw new BadSetting(
                        "marketplace.stripe.secret-key", "production needs a live key (sk_live_ or rk_live_).");
            }
        }
        return this;
    }
}
