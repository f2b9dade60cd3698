package dev.marketplace.external.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.SettingsReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StripeSettingsTest {

    private final Map<String, String> values =
            new HashMap<>(Map.of("STRIPE_SECRET_KEY", "sk_live_1", "STRIPE_WEBHOOK_SECRET", "whsec_1"));

    @Test
    void the_seeds_variables_are_read_and_the_timeouts_are_short() {
        StripeSettings settings = read(Mode.PRODUCTION);
        assertThat(settings.secretKey()).isEqualTo("sk_live_1");
        assertThat(settings.webhookSecret()).isEqualTo("whsec_1");
        assertThat(settings.connectTimeoutMillis()).isEqualTo(5_000);
        assertThat(settings.readTimeoutMillis()).isEqualTo(20_000);
    }

    @Test
    void production_refuses_a_test_key_and_a_stand_in() {
        values.put("marketplace.stripe.secret-key", "sk_test_1");
        assertThatThrownBy(() -> read(Mode.PRODUCTION))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("marketplace.stripe.secret-key")
                .hasMessageNotContaining("sk_test_1");
        values.put("marketplace.stripe.secret-key", "rk_live_1");
        values.put("marketplace.stripe.api-base", "http://127.0.0.1:12111");
        assertThatThrownBy(() -> read(Mode.PRODUCTION))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("marketplace.stripe.api-base");
    }

    @Test
    void the_demo_takes_both() {
        values.put("marketplace.stripe.secret-key", "sk_test_1");
        values.put("marketplace.stripe.api-base", "http://127.0.0.1:12111");
        assertThat(read(Mode.DEMO).apiBase()).isPresent();
    }

    @Test
    void what_is_missing_or_no_secret_is_named() {
        values.remove("STRIPE_WEBHOOK_SECRET");
        assertThatThrownBy(() -> read(Mode.DEMO)).hasMessageContaining("marketplace.stripe.webhook-secret");
        values.put("STRIPE_WEBHOOK_SECRET", "secret");
        assertThatThrownBy(() -> read(Mode.DEMO)).hasMessageContaining("marketplace.stripe.webhook-secret");
    }

    private StripeSettings read(Mode mode) {
        return new SettingsReader(key -> Optional.ofNullable(values.get(key)))
                .read(StripeSettings.class)
                .checkedFor(mode);
    }
}
