package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.JedisPooled;

/** What Redis holds for identity: nothing for ever, nothing readable, nothing that cannot be lost. */
@SystemTest
class RedisST {

    private final Marketplace marketplace;
    private final People people;

    RedisST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @Test
    void row_121_codes_locks_and_counters_are_there_with_an_end() {
        Map<String, String> person = Dialect.USERS.person(people.newAddress("Re Dis"));
        Guest guest = Guest.of(marketplace);
        guest.post(Dialect.USERS.register, person).must(202);
        String code = marketplace.mailbox().code(person.get("email"));
        for (int tries = 1; tries <= 3; tries++) {
            Dialect.USERS.verify(guest, person, Bodies.wrong(code, tries));
        }
        Map<String, Long> keys = ask(redis ->
                keys(redis, person.get("email")).stream().collect(Collectors.toMap(Function.identity(), redis::pttl)));
        assertThat(keys.keySet())
                .anyMatch(key -> key.contains("secret") && key.contains("code"))
                .anyMatch(key -> key.contains("code-lock"))
                .anyMatch(key -> key.contains("code-tries"))
                .anyMatch(key -> key.contains("code-cooldown"));
        assertThat(keys).allSatisfy((key, life) -> assertThat(life).as(key).isPositive());
        for (String key : keys.keySet()) {
            String kept = ask(redis -> redis.type(key).equals("string") ? redis.get(key) : "");
            assertThat(kept).as("the code is not readable: " + key).doesNotContain(code);
        }
    }

    @Test
    void row_121_nothing_of_identity_stays_for_ever() {
        Set<String> endless = ask(redis -> redis.keys("*").stream()
                .filter(key -> key.contains(":throttle:") || key.contains(":secret:"))
                .filter(key -> redis.pttl(key) == -1)
                .collect(Collectors.toSet()));
        assertThat(endless).isEmpty();
    }

    /** All of it is forgotten, as after a restart without its file. */
    @Test
    @Tag("drill")
    void row_121_losing_redis_costs_at_most_a_new_code() {
        Member member = Member.user(marketplace, people, "Flush All");
        member.signIn().must(200);
        Map<String, String> person = Dialect.USERS.person(people.newAddress("Flush Code"));
        Guest guest = Guest.of(marketplace);
        guest.post(Dialect.USERS.register, person).must(202);
        String code = marketplace.mailbox().code(person.get("email"));

        ask(JedisPooled::flushAll);

        member.me().must(200);
        Answer lost = Dialect.USERS.verify(guest, person, code);
        assertThat(lost.problem()).as(lost.toString()).isEqualTo("identity.code-expired");
        guest.post(Dialect.USERS.resend, Map.of("email", person.get("email"))).must(202);
        Dialect.USERS
                .verify(guest, person, marketplace.mailbox().newestCode(person.get("email"), 2))
                .must(201);
        member.signIn(Guest.of(marketplace)).must(200);
    }

    private static Set<String> keys(JedisPooled redis, String of) {
        return redis.keys("*" + of + "*");
    }

    private <T> T ask(Function<JedisPooled, T> question) {
        try (JedisPooled redis = new JedisPooled(marketplace.redis())) {
            return question.apply(redis);
        }
    }
}
