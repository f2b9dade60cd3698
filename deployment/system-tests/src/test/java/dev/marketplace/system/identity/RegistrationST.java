package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account begins with a code that was mailed, at our addresses and at the seed's alike. */
@SystemTest
class RegistrationST {

    private final Marketplace marketplace;
    private final People people;

    RegistrationST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @ParameterizedTest
    @EnumSource
    void row_1_a_code_is_mailed_and_nobody_can_sign_in_yet(Dialect dialect) {
        Guest guest = Guest.of(marketplace);
        Map<String, String> person = dialect.person(people.newAddress("Row One"));
        Answer answer = guest.post(dialect.register, person).must(dialect.registered);
        assertThat(answer.text()).doesNotContain(person.get("password"), "code\":");
        dialect.signIn(guest, person).must(401);
        String code = marketplace.mailbox().code(person.get("email"));
        assertThat(code).matches("\\d{6}");
        assertThat(answer.text()).doesNotContain(code);
    }

    @Test
    void row_1_the_mail_is_in_the_language_that_she_reads() {
        Map<String, String> person = Dialect.USERS.person(people.newAddress("Row Eins"));
        people.visitor()
                .post("/users/registrations", person, "Accept-Language", "fr, de;q=0.8")
                .must(202);
        marketplace.mailbox().mail(person.get("email"), "Er gilt 5 Minuten.");
    }

    @ParameterizedTest
    @EnumSource
    void row_2_a_wrong_code_tells_the_tries_left_and_the_right_one_makes_the_account(Dialect dialect) {
        Guest guest = Guest.of(marketplace);
        Map<String, String> person = dialect.person(people.newAddress("Row Two"));
        guest.post(dialect.register, person).must(dialect.registered);
        String code = marketplace.mailbox().code(person.get("email"));
        Answer wrong = dialect.verify(guest, person, Bodies.wrong(code, 1));
        assertThat(wrong.status()).as(wrong.toString()).isBetween(400, 499);
        assertThat(wrong.problem()).isEqualTo("identity.wrong-code");
        assertThat(wrong.json().path("detail").asText()).contains("2");
        Answer made = dialect.verify(guest, person, code).must(201);
        assertThat(made.text().toLowerCase()).doesNotContain("password", "hash", "secret", "token", code);
        dialect.signIn(guest, person).must(200);
        assertThat(dialect.verify(guest, person, code).status())
                .as("a code works once")
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @EnumSource
    void row_3_a_second_request_within_a_minute_is_refused(Dialect dialect) {
        Guest guest = Guest.of(marketplace);
        Map<String, String> person = dialect.person(people.newAddress("Row Three"));
        guest.post(dialect.register, person).must(dialect.registered);
        Answer second = guest.post(dialect.register, person).must(429);
        assertThat(second.problem()).isEqualTo("shared.throttled");
        assertThat(Integer.parseInt(second.header("Retry-After"))).isBetween(1, 60);
        if (!dialect.resend.isEmpty()) {
            guest.post(dialect.resend, Map.of("email", person.get("email"))).must(429);
        }
        guest.post(dialect.register, dialect.person(people.newAddress("Other Address")))
                .must(dialect.registered);
    }

    @ParameterizedTest
    @EnumSource
    void row_5_the_third_wrong_code_locks_and_the_right_one_is_refused_too(Dialect dialect) {
        Guest guest = Guest.of(marketplace);
        Map<String, String> person = dialect.person(people.newAddress("Row Five"));
        guest.post(dialect.register, person).must(dialect.registered);
        String code = marketplace.mailbox().code(person.get("email"));
        for (int tries = 1; tries <= 2; tries++) {
            assertThat(dialect.verify(guest, person, Bodies.wrong(code, tries)).problem())
                    .isEqualTo("identity.wrong-code");
        }
        Answer third = dialect.verify(guest, person, Bodies.wrong(code, 3));
        assertThat(third.problem()).as(third.toString()).isEqualTo("identity.code-locked");
        Answer right = dialect.verify(Guest.of(marketplace), person, code);
        assertThat(right.problem()).as(right.toString()).isEqualTo("identity.code-locked");
        assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(60, 1800);
        assertThat(guest.post(dialect.register, person).status())
                .as("no new code while it is locked")
                .isBetween(400, 499);
        dialect.signIn(guest, person).must(401);
    }
}
