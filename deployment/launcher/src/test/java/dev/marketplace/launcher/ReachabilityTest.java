package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void a_wrong_address_of_mongodb_is_named_in_time() {
        String nobody = "mongodb://127.0.0.1:" + Ports.firstFree() + "/shop";

        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThatThrownBy(() -> check(Need.MONGODB, Map.of("marketplace.mongodb.uri", nobody), Map.of()))
                        .isInstanceOf(LaunchFailure.class)
                        .hasMessageContaining("marketplace.mongodb.uri"));
    }

    @Test
    void the_variable_that_was_used_is_the_one_that_is_named() {
        assertThatThrownBy(() -> check(Need.MONGODB, Map.of(), Map.of("DATABASE_URL", "postgres://db")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("DATABASE_URL");
    }

    @Test
    void a_password_is_not_shown() {
        String url = "redis://:secret-word@127.0.0.1:" + Ports.firstFree();

        assertThatThrownBy(() -> check(Need.REDIS, Map.of("marketplace.redis.url", url), Map.of()))
                .hasMessageContaining("marketplace.redis.url")
                .hasMessageNotContaining("secret-word");
    }

    private static void check(Need need, Map<String, String> own, Map<String, String> environment) {
        Reachability.check(need, new Settings(own, environment));
    }
}
