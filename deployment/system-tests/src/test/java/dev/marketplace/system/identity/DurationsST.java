package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Api;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.DemoClock;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What lasts how long, by the movable clock, which moves the whole product and so has no place among the tests of a build.
 * Real seconds pass too while a test runs: a step that must not be enough leaves some of them.
 */
@SystemTest
@Tag("drill")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DurationsST {

    private static final Duration SPARE = Duration.ofSeconds(20);

    private final Marketplace marketplace;
    private final People people;
    private final DemoClock clock;

    DurationsST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        this.clock = marketplace.clock();
    }

    /** Jobs that ran in the future would rest until then: each runs once more, in the present. */
    @AfterAll
    void the_clock_is_put_back() {
        clock.putBack();
        Api.forgetTokens();
        people.admin()
                .get("/jobs")
                .must(200)
                .json()
                .findValuesAsText("name")
                .forEach(name -> people.admin().post("/jobs/" + name + "/runs", "{}"));
    }

    @Test
    void row_6_a_code_is_good_for_five_minutes() {
        Dialect dialect = Dialect.USERS;
        Map<String, String> late = registered("Code Late");
        Map<String, String> intime = registered("Code In Time");
        String lateCode = marketplace.mailbox().code(late.get("email"));
        String code = marketplace.mailbox().code(intime.get("email"));
        clock.advance(Duration.ofMinutes(5).minus(SPARE));
        dialect.verify(Guest.of(marketplace), intime, code).must(201);
        clock.advance(SPARE.plusSeconds(1));
        Answer refused = dialect.verify(Guest.of(marketplace), late, lateCode);
        assertThat(refused.problem()).as(refused.toString()).isEqualTo("identity.code-expired");
    }

    @Test
    void row_3_row_4_another_code_after_a_minute_and_an_hours_lock_at_the_third() {
        Dialect dialect = Dialect.USERS;
        Map<String, String> person = registered("Code Spam");
        String first = marketplace.mailbox().code(person.get("email"));
        Guest guest = Guest.of(marketplace);
        clock.advance(Duration.ofSeconds(60).minus(SPARE));
        guest.post(dialect.register, person).must(429);
        clock.advance(SPARE.plusSeconds(1));
        guest.post(dialect.register, person).must(202);
        String second = marketplace.mailbox().newestCode(person.get("email"), 2);
        if (!first.equals(second)) {
            assertThat(dialect.verify(guest, person, first).problem())
                    .as("the first code is none any more")
                    .isEqualTo("identity.wrong-code");
        }
        clock.advance(Duration.ofSeconds(61));
        Answer third = guest.post(dialect.register, person).must(429);
        assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(3500, 3600);
        clock.advance(Duration.ofHours(1).minus(SPARE));
        Guest.of(marketplace)
                .post(dialect.resend, Map.of("email", person.get("email")))
                .must(429);
        clock.advance(SPARE.plusSeconds(1));
        guest.post(dialect.register, person).must(202);
        String code = marketplace.mailbox().newestCode(person.get("email"), 3);
        dialect.verify(guest, person, code).must(201);
    }

    @Test
    void row_5_the_lock_after_three_wrong_codes_lasts_half_an_hour() {
        Dialect dialect = Dialect.SELLERS;
        Map<String, String> person = dialect.person(people.newAddress("Code Lock"));
        Guest guest = Guest.of(marketplace);
        guest.post(dialect.register, person).must(202);
        String code = marketplace.mailbox().code(person.get("email"));
        for (int tries = 1; tries <= 3; tries++) {
            dialect.verify(guest, person, Bodies.wrong(code, tries));
        }
        clock.advance(Duration.ofMinutes(30).minus(SPARE));
        assertThat(guest.post(dialect.register, person).problem()).isEqualTo("identity.code-locked");
        clock.advance(SPARE.plusSeconds(1));
        guest.post(dialect.register, person).must(202);
        dialect.verify(guest, person, marketplace.mailbox().newestCode(person.get("email"), 2))
                .must(201);
    }

    @Test
    void row_11_the_token_for_a_new_password_is_good_for_ten_minutes() {
        for (boolean late : new boolean[] {false, true}) {
            Member member = Member.user(marketplace, people, "Reset Token");
            Guest guest = Guest.of(marketplace);
            guest.post("/api/v1/recoveries", Map.of("audience", "user", "email", member.email()))
                    .must(202);
            String code = marketplace.mailbox().code(member.email(), "password");
            String token = guest.post(
                            "/api/v1/recoveries/verifications",
                            Map.of("audience", "user", "email", member.email(), "code", code))
                    .must(200)
                    .json()
                    .path("token")
                    .asText();
            clock.advance(late ? Duration.ofMinutes(10) : Duration.ofMinutes(10).minus(SPARE));
            Answer answer = guest.post(
                    "/api/v1/recoveries/passwords", Map.of("token", token, "newPassword", "another fine sentence"));
            assertThat(answer.status() == 204).as(answer.toString()).isEqualTo(!late);
        }
    }

    @Test
    void row_8_an_access_token_is_good_for_ten_minutes_and_a_browser_does_not_notice() {
        Member member = Member.user(marketplace, people, "Access Token");
        String token = member.signIn().must(200).json().path("accessToken").asText();
        String[] bearer = {"Authorization", "Bearer " + token};
        clock.advance(Duration.ofMinutes(10).minus(SPARE));
        Guest.of(marketplace).get("/api/v1/me", bearer).must(200);
        clock.advance(SPARE.plusSeconds(1));
        Guest.of(marketplace).get("/api/v1/me", bearer).must(401);
        String before = member.guest().cookies().value("user");
        member.me().must(200);
        assertThat(member.guest().cookies().value("user")).isNotEqualTo(before);
    }

    @Test
    void row_8_a4_the_grace_of_a_refresh_token_lasts_fifteen_seconds() {
        Member member = Member.user(marketplace, people, "Grace Late");
        member.signIn().must(200);
        String old = member.guest().cookies().value("user-refresh");
        Map<String, String> body = Map.of("audience", "user", "refreshToken", old);
        member.guest().post("/api/v1/sessions/refreshes", body).must(200);
        Guest.of(marketplace).post("/api/v1/sessions/refreshes", body).must(200);
        clock.advance(Duration.ofSeconds(16));
        Guest.of(marketplace).post("/api/v1/sessions/refreshes", body).must(401);
        member.me().must(401);
    }

    @Test
    void row_18_an_admins_session_goes_on_past_a_quarter_of_an_hour() {
        Member admin = Member.admin(marketplace, people);
        admin.signIn().must(200);
        clock.advance(Duration.ofMinutes(16));
        admin.me().must(200);
        admin.guest().get("/admin/orders").must(200);
    }

    @ParameterizedTest
    @CsvSource({"admin, PT30M", "seller, P7D", "user, P30D"})
    void check_46_a_session_that_is_not_used_ends(String portal, Duration idle) {
        Member used = signedIn(portal);
        Member unused = signedIn(portal);
        clock.advance(idle.minus(SPARE));
        used.me().must(200);
        clock.advance(SPARE.plusSeconds(1));
        unused.me().must(401);
        unused.guest()
                .get("user".equals(portal) ? "/profile" : "/" + portal + "/orders")
                .must(302, 303);
        used.me().must(200);
    }

    @ParameterizedTest
    @CsvSource({"admin, PT30M, PT12H", "seller, P7D, P30D", "user, P30D, P90D"})
    void check_46_a_session_that_is_used_ends_too(String portal, Duration idle, Duration absolute) {
        Member member = signedIn(portal);
        Duration step = idle.minus(Duration.ofMinutes(2));
        Duration past = Duration.ZERO;
        for (; past.plus(step).compareTo(absolute) < 0; past = past.plus(step)) {
            clock.advance(step);
            member.me().must(200);
        }
        clock.advance(absolute.minus(past).plusSeconds(1));
        member.me().must(401);
    }

    private Map<String, String> registered(String name) {
        Map<String, String> person = Dialect.USERS.person(people.newAddress(name));
        Guest.of(marketplace).post(Dialect.USERS.register, person).must(202);
        return person;
    }

    private Member signedIn(String portal) {
        Member member = switch (portal) {
            case "user" -> Member.user(marketplace, people, "Long Lived");
            case "seller" -> Member.seller(marketplace, people, "Long Lived");
            default -> Member.admin(marketplace, people);
        };
        member.signIn().must(200);
        return member;
    }
}
