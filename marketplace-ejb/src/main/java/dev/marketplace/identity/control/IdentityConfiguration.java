package dev.marketplace.identity.control;

import dev.marketplace.platform.config.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Reads the room's settings once. */
@ApplicationScoped
public class IdentityConfiguration {

    private IdentitySettings settings;
    private ThrottleSettings throttles;

    @Produces
    public synchronized IdentitySettings identitySettings() {
        if (settings == null) {
            settings = SettingsReader.ofContainer().read(IdentitySettings.class);
        }
        return settings;
    }

    @Produces
    public synchronized ThrottleSettings throttleSettings() {
        if (throttles == null) {
            throttles = SettingsReader.ofContainer().read(ThrottleSettings.class);
        }
        return throttles;
    }
}
