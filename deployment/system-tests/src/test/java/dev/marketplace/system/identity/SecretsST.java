package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.Operation;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No answer has a password's hash, a token's hash or a secret in it, whoever asks. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsST {

    private static final Pattern TELLTALE = Pattern.compile(
            "argon2|\"[a-z]*hash\"|\"seed\"|\"[a-z]*secret\"|\"password\"|client_secret", Pattern.CASE_INSENSITIVE);

    private final Marketplace marketplace;
    private final People people;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<String> secrets = new HashSet<>();

    SecretsST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void everybody_signs_in() {
        people.potter();
        members.put("user", Member.user(marketplace, people, "Secret User"));
        members.put("seller", Member.seller(marketplace, people, "Secret Seller"));
        members.put("admin", Member.admin(marketplace, people));
        members.forEach((role, member) -> {
            member.signIn().must(200);
            secrets.add(member.password());
            secrets.add(member.guest().cookies().value(role));
            secrets.add(member.guest().cookies().value(role + "-refresh"));
        });
        secrets.addAll(marketplace.secrets());
        assertThat(secrets).hasSizeGreaterThan(8).doesNotContain("");
    }

    static List<Operation> read() {
        return Operation.all().stream()
                .filter(operation ->
                        operation.verb().equals("GET") && !operation.path().equals("/seed/logout"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("read")
    void no_answer_of_the_api_has_a_hash_or_a_secret(Operation operation) {
        for (Answer answer : answers(operation)) {
            check(answer);
        }
    }

    @Test
    void no_page_has_a_hash_or_a_secret() {
        for (String path : List.of("/", "/profile", "/orders", "/cart", "/signin", "/signup")) {
            pages("user", path);
        }
        pages("seller", "/seller/orders");
        pages("admin", "/admin/orders");
    }

    @Test
    void no_answer_to_what_is_refused_has_a_hash_or_a_secret() {
        Guest guest = Guest.of(marketplace);
        check(guest.post("/api/v1/sessions", "{\"password\":\"" + Member.PASSWORD + "\",\"x\":1}"));
        check(guest.post(
                "/api/v1/sessions",
                "{\"audience\":\"user\",\"email\":\"a\",\"password\":\"" + Member.PASSWORD + "\"}"));
        check(guest.get("/api/v1/me", "Authorization", "Bearer " + "x".repeat(9_000)));
        check(guest.get("/api/v1/nothing?password=" + "x".repeat(100)));
    }

    private void pages(String role, String path) {
        Answer answer = members.get(role).guest().get(path).must(200);
        secrets.forEach(secret -> assertThat(answer.text()).as(path).doesNotContain(secret));
        assertThat(answer.text()).as(path).doesNotContain("argon2");
    }

    /** With each role, at its own portal, by cookie. */
    private List<Answer> answers(Operation operation) {
        List<Answer> answers = new ArrayList<>();
        answers.add(Guest.of(marketplace).get(address("", operation)));
        members.forEach((role, member) -> {
            String root = role.equals("user") || operation.isOfSeed() ? "" : "/" + role;
            answers.add(member.guest().get(address(root, operation)));
        });
        return answers;
    }

    private static String address(String root, Operation operation) {
        return operation.isOfSeed()
                ? "/api" + operation.path().substring("/seed".length())
                : root + "/api/v1" + operation.path();
    }

    private void check(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        assertThat(TELLTALE.matcher(answer.text()).results().map(found -> found.group()))
                .as(answer.toString())
                .isEmpty();
        secrets.forEach(
                secret -> assertThat(answer.text()).as(answer.toString()).doesNotContain(secret));
    }
}
