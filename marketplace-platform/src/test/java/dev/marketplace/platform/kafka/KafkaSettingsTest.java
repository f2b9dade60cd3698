package dev.marketplace.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.SettingsReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    private static final String SERVERS = "marketplace.kafka.bootstrap-servers";

    private final Map<String, String> given = new HashMap<>(Map.of(SERVERS, "one:9092, two:9092"));

    @Test
    void a_broker_without_a_user_name_is_talked_to_in_the_clear() {
        Map<String, Object> properties = KafkaClients.common(settings());
        assertThat(properties)
                .containsEntry("bootstrap.servers", List.of("one:9092", "two:9092"))
                .containsEntry("security.protocol", "PLAINTEXT")
                .doesNotContainKey("sasl.jaas.config");
    }

    @Test
    void the_seeds_variables_sign_in_with_scram_over_tls() {
        given.clear();
        given.put("REDPANDA_BROKERS", "seed-1.example.com:9092");
        given.put("REDPANDA_USERNAME", "shop");
        given.put("REDPANDA_PASSWORD", "a\"b\\c");
        assertThat(KafkaClients.common(settings()))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-256")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"shop\" password=\"a\\\"b\\\\c\";");
    }

    @Test
    void our_own_key_goes_before_the_seeds() {
        given.put("REDPANDA_BROKERS", "seed-1.example.com:9092");
        assertThat(settings().bootstrapServers()).containsExactly("one:9092", "two:9092");
    }

    @Test
    void encryption_can_be_asked_for_and_declined() {
        given.put("marketplace.kafka.tls", "true");
        assertThat(KafkaClients.common(settings())).containsEntry("security.protocol", "SSL");
        given.put("marketplace.kafka.tls", "false");
        given.put("marketplace.kafka.username", "shop");
        given.put("marketplace.kafka.password", "secret");
        given.put("marketplace.kafka.sasl-mechanism", "PLAIN");
        assertThat(KafkaClients.common(settings())).containsEntry("security.protocol", "SASL_PLAINTEXT");
        assertThat(KafkaClients.common(settings()).get("sasl.jaas.config").toString())
                .contains("PlainLoginModule");
    }

    @Test
    void the_password_is_not_printed() {
        given.put("marketplace.kafka.username", "shop");
        given.put("marketplace.kafka.password", "secret");
        assertThat(settings().toString()).contains("shop").doesNotContain("secret");
    }

    @Test
    void a_bad_value_is_refused_with_its_key() {
        refused(SERVERS, SERVERS, null);
        refused(SERVERS, SERVERS, "localhost");
        refused(SERVERS, SERVERS, "<broker-host:9092>");
        refused("marketplace.kafka.password", "marketplace.kafka.username", "shop");
        refused("marketplace.kafka.username", "marketplace.kafka.password", "secret");
        refused("marketplace.kafka.sasl-mechanism", "marketplace.kafka.sasl-mechanism", "GSSAPI");
        refused("marketplace.kafka.tls", "marketplace.kafka.tls", "maybe");
        refused("marketplace.kafka.replication-factor", "marketplace.kafka.replication-factor", "0");
    }

    private void refused(String named, String key, String value) {
        Map<String, String> values = new HashMap<>(given);
        values.put(key, value);
        assertThatThrownBy(() -> read(values)).isInstanceOf(BadSetting.class).hasMessageContaining(named);
    }

    private KafkaSettings settings() {
        return read(given);
    }

    private static KafkaSettings read(Map<String, String> values) {
        return new SettingsReader(key -> Optional.ofNullable(values.get(key))).read(KafkaSettings.class);
    }
}
