package dev.marketplace.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.site.control.SiteSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteSettingsTest {

    @Test
    void a_marketplace_of_which_nothing_is_said_sells_in_euros() {
        assertThat(read(Map.of()).currency()).isEqualTo("EUR");
    }

    @Test
    void a_currency_that_does_not_exist_is_refused_by_name() {
        assertThatThrownBy(() -> read(Map.of("marketplace.currency", "EURO")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("marketplace.currency")
                .hasMessageContaining("EURO");
    }

    private static SiteSettings read(Map<String, String> given) {
        return new SettingsReader(key -> Optional.ofNullable(given.get(key))).read(SiteSettings.class);
    }
}
