package dev.marketplace.order.control;

import dev.marketplace.platform.config.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Reads this room's settings once. */
@ApplicationScoped
public class OrderConfiguration {

    private OrderSettings settings;

    /** @throws dev.marketplace.platform.config.BadSetting at start, with the key's name */
    @Produces
    public synchronized OrderSettings orderSettings() {
        if (settings == null) {
            settings = SettingsReader.ofContainer().read(OrderSettings.class);
        }
        return settings;
    }
}
