package dev.marketplace.external.payment.stripe;

import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.config.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Reads Stripe's settings once. */
@ApplicationScoped
public class StripeConfiguration {

    @Inject
    private PlatformSettings platform;

    private StripeSettings settings;

    /** @throws dev.marketplace.platform.config.BadSetting at start, with the key's name */
    @Produces
    public synchronized StripeSettings stripeSettings() {
        if (settings == null) {
            settings = SettingsReader.ofContainer().read(StripeSettings.class).checkedFor(platform.mode());
        }
        return settings;
    }
}
