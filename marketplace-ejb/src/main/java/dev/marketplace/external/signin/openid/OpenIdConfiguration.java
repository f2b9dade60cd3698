package dev.marketplace.external.signin.openid;

import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.config.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Reads the provider's settings once. */
@ApplicationScoped
public class OpenIdConfiguration {

    @Inject
    private PlatformSettings platform;

    private OpenIdSettings settings;

    /** @throws dev.marketplace.platform.config.BadSetting at start, with the key's name */
    @Produces
    public synchronized OpenIdSettings openIdSettings() {
        if (settings == null) {
            settings = SettingsReader.ofContainer().read(OpenIdSettings.class).checkedFor(platform.mode());
        }
        return settings;
    }
}
