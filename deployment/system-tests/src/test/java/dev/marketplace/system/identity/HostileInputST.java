package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.marketplace.system.Operation;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Api;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that nobody may set, operators in the place of values, line breaks in the place of names. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputST {

    private static final Map<String, String> PRIVILEGES = Map.ofEntries(
            Map.entry("role", "\"admin\""),
            Map.entry("roles", "[\"admin\"]"),
            Map.entry("isBanned", "false"),
            Map.entry("blockedReason", "null"),
            Map.entry("shopId", "\"shp_other\""),
            Map.entry("sellerId", "\"sel_other\""),
            Map.entry("stripeAccountId", "\"acct_other\""),
            Map.entry("totalSales", "1000000"),
            Map.entry("_id", "\"other\""),
            Map.entry("passwordHash", "\"x\""),
            Map.entry("emailVerified", "true"),
            Map.entry("commission", "0"),
            Map.entry("$set", "{\"roles\":[\"admin\"]}"));

    /** Reports of browsers have whatever fields browsers invent, and change nothing. */
    private static final Set<String> FREE = Set.of("POST /content-policy-reports", "POST /webhooks/stripe");

    private final Marketplace marketplace;
    private final People people;
    private Map<String, Api> byRole;
    private Member member;

    HostileInputST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void everybody_signs_in() {
        member = Member.user(marketplace, people, "Mass Assign");
        member.signIn().must(200);
        byRole = Map.of(
                "user",
                people.shopper("Mass Assign").api(),
                "seller",
                people.potter().api(),
                "admin",
                people.admin());
    }

    static List<Operation> thatWrite() {
        return Operation.all().stream()
                .filter(Operation::takesJson)
                .filter(operation -> !operation.isOfSeed() && !FREE.contains(operation.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("thatWrite")
    void a7_check_51_a_field_that_is_none_of_the_operations_is_refused(Operation operation) {
        Api caller = operation.roles().stream().findFirst().map(byRole::get).orElseGet(people::visitor);
        assertSoftly(all -> PRIVILEGES.forEach((field, value) -> {
            if (operation.fields().contains(field)) {
                return;
            }
            Answer answer = operation.call(
                    caller, "{\"" + field + "\":" + value + "}", "Idempotency-Key", "a-key-of-no-importance");
            all.assertThat(answer.status()).as(field + ": " + answer).isEqualTo(400);
        }));
    }

    @Test
    void a7_the_seeds_addresses_take_no_privilege_either() {
        Guest guest = Guest.of(marketplace);
        String email = people.newAddress("Mass Seed");
        Map<String, String> person = Bodies.with(
                Dialect.SEED_USERS.person(email), "role", "admin", "roles", "admin", "isBanned", "false", "_id", "1");
        guest.post("/api/user-registeration", person).must(200);
        String code = marketplace.mailbox().code(email);
        guest.post("/api/verify-user", Bodies.with(person, "otp", code)).must(201);
        guest.post("/api/login-user", person).must(200);
        assertThat(guest.get("/api/v1/me").must(200).json().path("roles").toString())
                .isEqualTo("[\"user\"]");
        guest.post("/api/login-admin", person).must(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"$ne\":\"\"}", "{\"$gt\":\"\"}", "{\"$regex\":\".*\"}", "[\"a@example.com\"]"})
    void a10_check_3_an_operator_is_no_value(String operator) {
        Guest guest = Guest.of(marketplace);
        for (String body : List.of(
                "{\"audience\":\"user\",\"email\":" + operator + ",\"password\":\"x1234567\"}",
                "{\"audience\":\"user\",\"email\":\"" + member.email() + "\",\"password\":" + operator + "}",
                "{\"audience\":" + operator + ",\"email\":\"" + member.email() + "\",\"password\":\"x1234567\"}")) {
            Answer answer = guest.post("/api/v1/sessions", body);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            Answer seeds = guest.post("/api/login-user", body);
            assertThat(seeds.status()).as(seeds.toString()).isIn(400, 401);
        }
        String code = "{\"email\":\"" + member.email() + "\",\"code\":" + operator + "}";
        assertThat(guest.post("/api/v1/users/verifications", code).status()).isEqualTo(400);
        assertThat(guest.post("/api/v1/recoveries/passwords", "{\"token\":" + operator + ",\"newPassword\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(guest.post("/api/v1/sessions/refreshes", "{\"audience\":\"user\",\"refreshToken\":" + operator + "}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products?q[$ne]=x",
                "/api/v1/products?q=%7B%22$ne%22:%22%22%7D",
                "/api/v1/products/%7B%22$ne%22:%22%22%7D",
                "/api/v1/products/$where",
                "/api/v1/shops/%7B%22$gt%22:%22%22%7D",
                "/api/v1/shops/..%2f..%2fadmin"
            })
    void a10_an_operator_in_an_address_is_taken_literally(String path) {
        Answer answer = Guest.of(marketplace).get(path);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 400, 404);
        assertThat(answer.text()).doesNotContain("MongoException", "at dev.", "passwordHash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%7B%22$ne%22:%22%22%7D", "$ne", "%5B$ne%5D", "..%2fme", ".*"})
    void a10_an_operator_in_the_place_of_an_id_finds_nothing(String id) {
        for (String path : List.of("/api/v1/addresses/", "/api/v1/me/devices/", "/api/delete-address/")) {
            Answer answer = member.guest().delete(path + id);
            assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        }
        member.me().must(200);
        assertThat(people.admin().get("/accounts?search=.*").must(200).json().path("items"))
                .isEmpty();
        assertThat(people.admin().get("/accounts?audience=$ne").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\\nBcc: x@evil.example",
                "a@b.example\\r\\nBcc: x@evil.example",
                "a@b.example,x@evil.example",
                "a@b.example;x@evil.example",
                "\\\"A\\\" <a@b.example>",
                "a@b.example>\\r\\nSubject: x",
                "a b@example.com",
                "a@b.example\\u0000",
                "a@[127.0.0.1]",
                "a@localhost",
                "a%0d%0aBcc:x@b.example\\u2028"
            })
    void a16_check_10_an_address_with_more_than_an_address_in_it_is_refused(String email) {
        Guest guest = Guest.of(marketplace);
        for (String path : List.of("/api/v1/users/registrations", "/api/user-registeration")) {
            Answer answer = guest.post(
                    path, "{\"name\":\"A B\",\"email\":\"" + email + "\",\"password\":\"a short sentence works\"}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        }
        for (String path : List.of("/api/v1/recoveries", "/api/forgot-password-user")) {
            String audience = path.contains("v1") ? "\"audience\":\"user\"," : "";
            assertThat(guest.post(path, "{" + audience + "\"email\":\"" + email + "\"}")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(marketplace.mailbox().to("x@evil.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\\r\\nBcc: x@evil.example", "A\\nB", "A\\u0000B", "A\\u2028B", "\\u0007"})
    void a16_check_10_a_name_of_two_lines_is_refused(String name) {
        Guest guest = Guest.of(marketplace);
        String email = people.newAddress("Two Lines");
        Answer answer = guest.post(
                "/api/v1/users/registrations",
                "{\"name\":\"" + name + "\",\"email\":\"" + email + "\",\"password\":\"a short sentence works\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        Answer renamed = member.guest().put("/api/v1/me/profile/name", "{\"name\":\"" + name + "\"}");
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(400);
        assertThat(marketplace.mailbox().to(email)).isEmpty();
    }

    @Test
    void a16_a_name_that_looks_like_an_address_stays_a_name() {
        Guest guest = Guest.of(marketplace);
        String email = people.newAddress("Look Alike");
        Map<String, String> person =
                Bodies.with(Dialect.USERS.person(email), "name", "x@evil.example <x@evil.example>, #{7*7} ${7*7}");
        guest.post("/api/v1/users/registrations", person).must(202);
        var mail = marketplace.mailbox().mail(email, "code");
        assertThat(mail.text()).doesNotContain("49").contains("7*7");
        assertThat(marketplace.mailbox().to("x@evil.example")).isEmpty();
    }
}
