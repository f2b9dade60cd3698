package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Crowd;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and passwords that are guessed, by many at once and from many addresses. */
@SystemTest
class GuessingST {

    private static final int GUESSES = 200;

    /** What the catalogue of abuse allows; three of them belong to one code. */
    private static final int TRIES = 5;

    private final Marketplace marketplace;
    private final People people;

    GuessingST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @Test
    void a1_check_43_of_many_guesses_at_once_from_many_addresses_few_count() {
        Dialect dialect = Dialect.USERS;
        Map<String, String> person = dialect.person(people.newAddress("Brute Force"));
        Guest.of(marketplace).post(dialect.register, person).must(202);
        String code = marketplace.mailbox().code(person.get("email"));
        List<Answer> answers = guess(dialect, person, code, GUESSES);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.problem())
                        .as(answer.toString())
                        .isIn("identity.wrong-code", "identity.code-locked"));
        assertThat(answers.stream().filter(answer -> answer.problem().equals("identity.wrong-code")))
                .as("guesses that were looked at")
                .hasSizeLessThan(TRIES);
        assertThat(dialect.verify(Guest.of(marketplace), person, code).problem())
                .as("the right one, too late")
                .isEqualTo("identity.code-locked");
    }

    @Test
    void a1_a_new_address_or_form_of_the_mail_address_gives_no_more_tries() {
        Dialect dialect = Dialect.USERS;
        Map<String, String> person = dialect.person(people.newAddress("Brute Case"));
        Guest.of(marketplace).post(dialect.register, person).must(202);
        String code = marketplace.mailbox().code(person.get("email"));
        String shouted = person.get("email").toUpperCase();
        for (int tries = 1; tries <= 3; tries++) {
            dialect.verify(Guest.of(marketplace), Bodies.with(person, "email", shouted), Bodies.wrong(code, tries));
        }
        assertThat(dialect.verify(Guest.of(marketplace), person, code).problem())
                .isEqualTo("identity.code-locked");
    }

    @Test
    void check_38_ten_wrong_passwords_hold_back_the_guesser_but_not_the_owner() {
        Member owner = Member.user(marketplace, people, "Lock Out");
        owner.signIn(owner.guest()).must(200);
        Guest guesser = Guest.of(marketplace);
        List<Integer> statuses = new ArrayList<>();
        for (int tries = 1; tries <= 11; tries++) {
            statuses.add(guesser.post("/api/v1/sessions", owner.credentials("guess " + tries))
                    .status());
        }
        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.get(10)).isEqualTo(429);
        Answer held = guesser.post("/api/v1/sessions", owner.credentials()).must(429);
        assertThat(Integer.parseInt(held.header("Retry-After"))).isBetween(1, 900);
        owner.signIn(owner.guest().otherBrowser()).must(200);
        owner.signIn(Guest.of(marketplace)).must(200);
    }

    @Test
    void check_29_an_address_of_the_guessers_own_words_gives_no_more_tries() {
        Member owner = Member.user(marketplace, people, "For Warded");
        Guest guesser = Guest.of(marketplace);
        int last = 0;
        for (int tries = 1; tries <= 11; tries++) {
            last = guesser.post(
                            "/api/v1/sessions",
                            owner.credentials("guess " + tries),
                            "X-Forwarded-For",
                            "203.0.113." + tries,
                            "Forwarded",
                            "for=203.0.113." + tries,
                            "X-Real-IP",
                            "203.0.113." + tries)
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void check_38_guesses_from_everywhere_do_not_lock_the_owner_out() {
        Member owner = Member.user(marketplace, people, "Spread Out");
        owner.signIn(owner.guest()).must(200);
        List<Answer> guesses = Crowd.inTurn(
                40, 2, number -> Guest.of(marketplace).post("/api/v1/sessions", owner.credentials("guess " + number)));
        assertThat(guesses).allSatisfy(answer -> assertThat(answer.status()).isIn(401, 429, 503));
        assertThat(guesses.stream().filter(answer -> answer.status() == 429))
                .as("strangers wait from some guess on")
                .isNotEmpty();
        owner.signIn(owner.guest().otherBrowser()).must(200);
    }

    @Test
    void a3_check_40_sign_in_answers_alike_whether_there_is_an_account_or_not() {
        Member owner = Member.user(marketplace, people, "En Umerate");
        Guest guest = Guest.of(marketplace);
        alike(
                guest.post("/api/v1/sessions", owner.credentials("wrong password")),
                guest.post(
                        "/api/v1/sessions",
                        Bodies.with(owner.credentials("wrong password"), "email", people.newAddress("No Body"))),
                401);
        alike(
                guest.post("/api/login-user", owner.credentials("wrong password")),
                guest.post(
                        "/api/login-user",
                        Bodies.with(owner.credentials("wrong password"), "email", people.newAddress("No Body"))),
                401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/recoveries", "/api/forgot-password-user", "/api/v1/users/codes"})
    void a3_check_40_asking_for_a_code_is_answered_alike(String path) {
        Member owner = Member.user(marketplace, people, "En Umerate");
        Guest guest = Guest.of(marketplace);
        Map<String, String> body = path.equals("/api/v1/recoveries") ? Map.of("audience", "user") : Map.of();
        // the code of her registration was less than a minute ago
        boolean registering = path.endsWith("/codes");
        Answer known = guest.post(path, Bodies.with(body, "email", registering ? register() : owner.email()));
        Answer unknown = guest.post(path, Bodies.with(body, "email", people.newAddress("No Body")));
        if (registering) {
            assertThat(known.status()).isIn(unknown.status(), 429);
        } else {
            alike(known, unknown, known.must(200, 202).status());
        }
    }

    @Test
    void a3_check_40_registering_and_guessing_codes_are_answered_alike() {
        Member owner = Member.user(marketplace, people, "En Umerate");
        Guest guest = Guest.of(marketplace);
        for (String kind : List.of("recoveries", "sellers")) {
            boolean sellers = kind.equals("sellers");
            String path = sellers ? "/api/v1/sellers/registrations" : "/api/v1/recoveries";
            Map<String, String> more = sellers
                    ? Dialect.SELLERS.person(owner.email())
                    : Map.of("audience", "user", "email", owner.email());
            Map<String, String> less = Bodies.with(more, "email", people.newAddress("No Body"));
            alike(guest.post(path, more), guest.post(path, less), 202);
            String verify = "/api/v1/" + kind + "/verifications";
            Map<String, String> known = Bodies.of("email", owner.email(), "code", "000000");
            Map<String, String> unknown = Bodies.of("email", less.get("email"), "code", "000000");
            if (!sellers) {
                known = Bodies.with(known, "audience", "user");
                unknown = Bodies.with(unknown, "audience", "user");
            }
            alike(guest.post(verify, known), guest.post(verify, unknown), 400);
        }
    }

    private String register() {
        Map<String, String> person = Dialect.USERS.person(people.newAddress("Pen Ding"));
        Guest.of(marketplace).post(Dialect.USERS.register, person).must(202);
        return person.get("email");
    }

    private List<Answer> guess(Dialect dialect, Map<String, String> person, String code, int guesses) {
        return Crowd.inTurn(
                guesses, 40, number -> dialect.verify(Guest.of(marketplace), person, Bodies.wrong(code, 1 + number)));
    }

    private static void alike(Answer known, Answer unknown, int status) {
        assertThat(known.status()).as(known.toString()).isEqualTo(status);
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(status);
        assertThat(words(known)).isEqualTo(words(unknown));
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    private static String words(Answer answer) {
        return answer.text().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
