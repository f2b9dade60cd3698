package dev.marketplace.external.signin.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.SettingsReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenIdSettingsTest {

    private final Map<String, String> values = new HashMap<>();

    @Test
    void without_settings_it_is_google_and_off() {
        OpenIdSettings settings = read(Mode.PRODUCTION);
        assertThat(settings.issuer()).hasToString("https://accounts.google.com");
        assertThat(settings.clientId()).isEmpty();
    }

    @Test
    void a_client_without_its_secret_is_named() {
        values.put("marketplace.google.client-id", "id");
        assertThatThrownBy(() -> read(Mode.DEMO)).hasMessageContaining("marketplace.google.client-secret");
    }

    @Test
    void production_refuses_a_stand_in() {
        values.put("marketplace.google.issuer", "http://127.0.0.1:8045");
        assertThat(read(Mode.DEMO).issuer()).hasPort(8045);
        assertThatThrownBy(() -> read(Mode.PRODUCTION)).hasMessageContaining("marketplace.google.issuer");
    }

    private OpenIdSettings read(Mode mode) {
        return new SettingsReader(key -> Optional.ofNullable(values.get(key)))
                .read(OpenIdSettings.class)
                .checkedFor(mode);
    }
}
