package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void a_key_is_mapped_to_a_variable_as_microprofile_config_does() {
        assertThat(Settings.variableName("marketplace.kafka.bootstrap-servers"))
                .isEqualTo("MARKETPLACE_KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void a_system_property_wins_over_the_variable() {
        Properties system = new Properties();
        system.setProperty("marketplace.http.port", "8081");
        system.setProperty("user.home", "/nowhere");

        Settings settings = Settings.of(system, Map.of("MARKETPLACE_HTTP_PORT", "8082"));

        assertThat(settings.value("marketplace.http.port")).contains("8081");
        assertThat(settings.own()).containsOnlyKeys("marketplace.http.port");
    }

    @Test
    void a_variable_counts_when_there_is_no_property() {
        assertThat(Settings.of(new Properties(), Map.of("MARKETPLACE_HTTP_PORT", "8082"))
                        .value("marketplace.http.port"))
                .contains("8082");
    }

    @Test
    void a_blank_value_counts_as_absent() {
        Settings settings = Settings.of(new Properties(), Map.of("DATABASE_URL", "  "));

        assertThat(Need.MONGODB.given(settings)).isEmpty();
    }

    @Test
    void what_the_operator_brings_by_the_seeds_variable_is_not_embedded() {
        Settings settings = Settings.of(new Properties(), Map.of("DATABASE_URL", "mongodb://db.example.com/shop"));

        assertThat(Need.MONGODB.given(settings)).contains("mongodb://db.example.com/shop");
        assertThat(Need.REDIS.given(settings)).isEmpty();
    }
}
