package dev.marketplace.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.platform.redis.RateLimits;
import dev.marketplace.platform.redis.Redis;
import dev.marketplace.platform.web.GatewaySettings;
import dev.marketplace.platform.web.RequestLimits;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Client;
import dev.marketplace.shared.Problem;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Throttled;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.RedisServer;
import dev.marketplace.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.JedisPooled;

/** How often may be asked; the counters are real ones in Redis. */
class RequestLimitsTest {

    private static final int PER_ADDRESS = 20;
    private static final int PER_ACCOUNT = 10;
    private static final int SIGN_INS_PER_ADDRESS = 5;
    private static final int SIGN_INS = 8;

    private final TestClock clock = new TestClock();
    private final RequestLimits limits = over(RedisServer.empty());
    private final Caller visitor = Caller.anonymous(Scope.MAIN, "test");
    private final Caller shopper =
            new Caller("usr_1", Set.of(Role.USER), Audience.USER, Scope.MAIN, "test", Optional.empty(), Client.UNKNOWN);

    private RequestLimits over(Redis redis) {
        return new RequestLimits(
                new RateLimits(redis, clock),
                new GatewaySettings(PER_ADDRESS, PER_ACCOUNT, 1_000, SIGN_INS_PER_ADDRESS, SIGN_INS, Optional.empty()));
    }

    private static Caller from(Caller caller, String address) {
        return caller.using(new Client(address, "", Optional.empty()));
    }

    @Test
    void the_last_allowed_request_passes_and_the_next_waits_for_the_windows_end() {
        for (int i = 0; i < PER_ADDRESS; i++) {
            assertThat(limits.refusal(from(visitor, "10.0.0.1"), false)).isEmpty();
        }
        clock.advance(Duration.ofSeconds(20));
        Optional<Problem> refused = limits.refusal(from(visitor, "10.0.0.1"), false);
        assertThat(refused).containsInstanceOf(Throttled.class);
        assertThat(refused.get().details()).containsEntry("retryAfterSeconds", 40L);
        assertThat(limits.refusal(from(visitor, "10.0.0.2"), false))
                .as("another address")
                .isEmpty();
        clock.advance(Duration.ofSeconds(40));
        assertThat(limits.refusal(from(visitor, "10.0.0.1"), false)).isEmpty();
    }

    @Test
    void an_account_is_counted_wherever_it_asks_from() {
        for (int i = 0; i < PER_ACCOUNT; i++) {
            assertThat(limits.refusal(from(shopper, "10.0.1." + i), false)).isEmpty();
        }
        assertThat(limits.refusal(from(shopper, "10.0.2.1"), false)).containsInstanceOf(Throttled.class);
        assertThat(limits.refusal(from(visitor, "10.0.2.1"), false)).isEmpty();
    }

    @Test
    void passwords_and_codes_are_counted_apart_by_address_and_in_total() {
        for (int i = 0; i < SIGN_INS_PER_ADDRESS; i++) {
            assertThat(limits.refusal(from(visitor, "10.0.3.1"), true)).isEmpty();
        }
        assertThat(limits.refusal(from(visitor, "10.0.3.1"), true)).containsInstanceOf(Throttled.class);
        assertThat(limits.refusal(from(visitor, "10.0.3.1"), false))
                .as("the shop goes on")
                .isEmpty();
        assertThat(limits.refusal(from(visitor, "10.0.3.2"), true)).isEmpty();
        assertThat(limits.refusal(from(visitor, "10.0.3.3"), true)).isEmpty();
        assertThat(limits.refusal(from(visitor, "10.0.3.4"), true))
                .as("the ninth of all: the refused one counts")
                .containsInstanceOf(Throttled.class);
    }

    @Test
    void of_two_hundred_at_once_exactly_the_allowed_number_passes() {
        var passed = Parallel.run(
                200, i -> limits.refusal(from(visitor, "10.0.4.1"), false).isEmpty());
        assertThat(passed)
                .extracting(answer -> answer.value().orElseThrow())
                .filteredOn(Boolean::booleanValue)
                .hasSize(PER_ADDRESS);
    }

    @Test
    void without_redis_passwords_are_closed_and_the_rest_goes_on() {
        RequestLimits alone = over(new Redis(new JedisPooled("127.0.0.1", 1)));
        assertThat(alone.refusal(from(visitor, "10.0.5.1"), false)).isEmpty();
        Optional<Problem> refused = alone.refusal(from(visitor, "10.0.5.1"), true);
        assertThat(refused).containsInstanceOf(Unavailable.class);
        assertThat(refused.get().details()).containsKey("retryAfterSeconds");
    }
}
