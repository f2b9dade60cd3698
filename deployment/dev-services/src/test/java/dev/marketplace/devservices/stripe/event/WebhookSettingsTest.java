package dev.marketplace.devservices.stripe.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.devservices.stripe.store.SandboxStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSettingsTest {

    @TempDir
    Path folder;

    private SandboxStore store;

    @BeforeEach
    void open() {
        store = SandboxStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void without_any_setting_it_is_the_demo_on_its_default_port() {
        assertThat(settings(Map.of()).url()).isEqualTo(URI.create("http://127.0.0.1:8080/api/v1/webhooks/stripe"));
    }

    @Test
    void it_is_found_beneath_the_storefront_unless_it_is_named_itself() {
        assertThat(settings(Map.of("marketplace.base-url", "http://localhost:9090"))
                        .url())
                .isEqualTo(URI.create("http://localhost:9090/api/v1/webhooks/stripe"));
        assertThat(settings(Map.of(
                                "marketplace.base-url", "http://localhost:9090",
                                "marketplace.webhook.url", "http://127.0.0.1:9/x"))
                        .url())
                .isEqualTo(URI.create("http://127.0.0.1:9/x"));
    }

    @Test
    void an_address_set_at_run_time_is_kept_unless_the_next_start_brings_one() {
        settings(Map.of()).setUrl("http://127.0.0.1:7/hook");

        assertThat(settings(Map.of()).url()).isEqualTo(URI.create("http://127.0.0.1:7/hook"));
        assertThat(settings(Map.of("marketplace.base-url", "http://localhost:8080"))
                        .url())
                .isEqualTo(URI.create("http://localhost:8080/api/v1/webhooks/stripe"));
    }

    @Test
    void what_is_no_http_address_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("marketplace.webhook.url", "file:///etc")))
                .hasMessageContaining("Not an http address");
    }

    private WebhookSettings settings(Map<String, String> given) {
        Properties properties = new Properties();
        properties.putAll(given);
        return new WebhookSettings(store, properties);
    }
}
