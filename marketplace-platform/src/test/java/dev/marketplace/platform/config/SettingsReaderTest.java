package dev.marketplace.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.mongo.MongoSettings;
import dev.marketplace.platform.redis.RedisSettings;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    private final Map<String, String> given = new HashMap<>();
    private final SettingsReader reader = new SettingsReader(key -> Optional.ofNullable(given.get(key)));

    @Test
    void production_is_the_default_and_what_is_not_given_has_its_fallback() {
        given.put("marketplace.base-url", "https://shop.example.com");
        given.put("marketplace.data.dir", "data");
        PlatformSettings settings = reader.read(PlatformSettings.class);
        assertThat(settings.mode()).isEqualTo(Mode.PRODUCTION);
        assertThat(settings.nodeRole()).isEqualTo(NodeRole.ALL);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.clockUrl()).isEmpty();
    }

    @Test
    void a_missing_key_is_named_with_its_reason() {
        given.put("marketplace.base-url", "https://shop.example.com");
        assertThatThrownBy(() -> reader.read(PlatformSettings.class))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("Setting marketplace.data.dir: it is missing.");
    }

    @Test
    void a_value_of_the_wrong_kind_is_named_and_shown() {
        given.put("marketplace.base-url", "https://shop.example.com");
        given.put("marketplace.data.dir", "data");
        given.put("marketplace.time-zone", "Mars/Olympus");
        assertThatThrownBy(() -> reader.read(PlatformSettings.class))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("marketplace.time-zone")
                .hasMessageContaining("Mars/Olympus");
    }

    @Test
    void production_refuses_a_movable_clock_and_plain_http() {
        given.put("marketplace.base-url", "http://shop.example.com");
        given.put("marketplace.data.dir", "data");
        assertThatThrownBy(() -> reader.read(PlatformSettings.class)).hasMessageContaining("marketplace.base-url");
        given.put("marketplace.base-url", "https://shop.example.com");
        given.put("marketplace.clock.url", "http://127.0.0.1:8025/clock");
        assertThatThrownBy(() -> reader.read(PlatformSettings.class)).hasMessageContaining("marketplace.clock.url");
    }

    @Test
    void the_seeds_variables_take_effect() {
        given.put("DATABASE_URL", "mongodb+srv://somebody:word@cluster.example.com/agora");
        given.put("REDIS_URL", "rediss://default:word@cache.example.com:6379");
        assertThat(reader.read(MongoSettings.class).uri()).startsWith("mongodb+srv://");
        assertThat(reader.read(RedisSettings.class).url())
                .isEqualTo(URI.create("rediss://default:word@cache.example.com:6379"));
    }

    @Test
    void our_own_key_counts_more_than_the_seeds_variable() {
        given.put("REDIS_URL", "redis://theirs.example.com:6379");
        given.put("marketplace.redis.url", "redis://ours.example.com:6379");
        assertThat(reader.read(RedisSettings.class).url().getHost()).isEqualTo("ours.example.com");
    }

    @Test
    void a_bad_value_is_named_as_it_was_given_and_a_secret_is_not_shown() {
        given.put("REDIS_URL", "word-that-is-secret");
        assertThatThrownBy(() -> reader.read(RedisSettings.class))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("Setting REDIS_URL (marketplace.redis.url): ")
                .hasMessageNotContainingAny("word-that-is-secret");
        given.put("DATABASE_URL", "mongodb://localhost:27017");
        assertThatThrownBy(() -> reader.read(MongoSettings.class))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("Setting DATABASE_URL (marketplace.mongodb.uri): it names no database");
    }
}
