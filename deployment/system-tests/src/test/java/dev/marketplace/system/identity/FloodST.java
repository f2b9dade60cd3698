package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Crowd;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Very many sign in at once; how quick the shop is meanwhile is measured by the benchmark {@code SignInFlood}. */
@SystemTest
class FloodST {

    private static final int ATTEMPTS = 200;
    private static final int READERS = 20;

    /** Four passwords are reckoned at once with 19 MiB each; the rest is room for what else goes on. */
    private static final long MOST_GROWTH_BYTES = 512L * 1024 * 1024;

    private final Marketplace marketplace;
    private final Member owner;

    FloodST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.owner = Member.user(marketplace, people, "Flood Ed");
    }

    @Test
    void two_hundred_sign_ins_at_once_are_answered_or_told_to_come_back_and_pages_go_on() {
        long before = marketplace.processes().residentBytes("payara");
        List<Answer> answers =
                Crowd.atOnce(ATTEMPTS + READERS, number -> number < ATTEMPTS ? signIn(number) : read(number));
        List<Answer> attempts = answers.subList(0, ATTEMPTS);
        assertThat(answers.subList(ATTEMPTS, ATTEMPTS + READERS))
                .allSatisfy(
                        page -> assertThat(page.status()).as(page.toString()).isEqualTo(200));
        assertThat(attempts)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(401, 429, 503));
        assertThat(attempts.stream().filter(answer -> answer.status() != 401))
                .as("refused")
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(Integer.parseInt(answer.header("Retry-After")))
                            .as(answer.toString())
                            .isPositive();
                    assertThat(answer.problem()).isIn("shared.unavailable", "shared.throttled");
                });
        Set<Integer> seen = attempts.stream().map(Answer::status).collect(Collectors.toSet());
        assertThat(seen).as("some passwords were looked at").contains(401);
        assertThat(marketplace.processes().residentBytes("payara") - before)
                .as("bytes that the server grew by")
                .isLessThan(MOST_GROWTH_BYTES);
        owner.signIn(Guest.of(marketplace)).must(200);
    }

    /** Half of them for accounts that there are not. */
    private Answer signIn(int number) {
        return Guest.of(marketplace)
                .post(
                        "/api/v1/sessions",
                        Bodies.with(
                                owner.credentials("guess " + number),
                                "email",
                                number % 2 == 0 ? "nobody-" + number + "@example.com" : "other-" + owner.email()));
    }

    private Answer read(int number) {
        return Guest.of(marketplace).get(number % 2 == 0 ? "/" : "/api/v1/products");
    }
}
