package dev.marketplace.site.control;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Setting;
import java.util.Currency;

/** What a marketplace starts with; later its own configuration counts. */
public record SiteSettings(
        @Setting(
                key = "marketplace.site.name",
                fallback = "Marketplace",
                unit = "1 to 40 characters",
                reason = "The name in header, titles and mails until an admin changes it.")
        String name,

        @Setting(
                key = "marketplace.currency",
                fallback = "EUR",
                unit = "an ISO 4217 code",
                reason = "All prices are in it; choose it before the first product.")
        String currency,

        @Setting(
                key = "marketplace.contact-email",
                fallback = "help@example.com",
                unit = "an e-mail address",
                reason = "Shown to people who need help.")
        String contactEmail) {

    public SiteSettings {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new BadSetting("marketplace.currency", "\"" + currency + "\" is no currency of ISO 4217.");
        }
    }
}
