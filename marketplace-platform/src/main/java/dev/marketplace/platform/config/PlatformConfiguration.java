package dev.marketplace.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Reads the platform's settings once. */
@ApplicationScoped
public class PlatformConfiguration {

    private PlatformSettings settings;

    /** @throws BadSetting at start, with the key's name */
    @Produces
    public synchronized PlatformSettings platformSettings() {
        if (settings == null) {
            settings = SettingsReader.ofContainer().read(PlatformSettings.class);
        }
        return settings;
    }
}
