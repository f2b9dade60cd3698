package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.marketplace.system.Operation;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites make a browser send. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossSiteST {

    private static final List<String[]> FOREIGN = List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Origin", "null"});

    private final Marketplace marketplace;
    private final People people;
    private Member member;

    CrossSiteST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void somebody_is_signed_in() {
        member = Member.user(marketplace, people, "Cross Site");
        member.signIn().must(200);
    }

    static List<Operation> unsafe() {
        return Operation.all().stream()
                .filter(operation -> !operation.verb().equals("GET"))
                // reports of the payment provider and of browsers, which read no cookie
                .filter(operation -> !operation.path().matches("/webhooks/.*|/content-policy-reports"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void a12_check_24_another_sites_page_reaches_no_operation_that_changes_something(Operation operation) {
        String path = operation.isOfSeed()
                ? "/api" + operation.path().substring("/seed".length())
                : "/api/v1" + operation.path();
        assertSoftly(all -> FOREIGN.forEach(sent -> {
            Answer answer = member.guest().send(operation.verb(), path, operation.takesJson() ? "{}" : "", sent);
            all.assertThat(answer.status()).as(sent[1] + ": " + answer).isEqualTo(403);
        }));
        member.me().must(200);
    }

    @Test
    void a12_another_sites_page_signs_nobody_in() {
        assertSoftly(all -> FOREIGN.forEach(sent -> {
            Guest victim = Guest.of(marketplace);
            Answer answer = victim.post("/api/v1/sessions", member.credentials(), sent);
            all.assertThat(answer.status()).isEqualTo(403);
            all.assertThat(victim.cookies().has("user")).isFalse();
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain;charset=UTF-8",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml"
            })
    void a12_json_that_says_it_is_something_else_is_not_read(String type) {
        Guest victim = Guest.of(marketplace);
        Answer answer = victim.post("/api/v1/sessions", member.credentials(), "Content-Type", type);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(415);
        assertThat(victim.cookies().has("user")).isFalse();
        Answer signedIn =
                member.guest().put("/api/v1/me/profile/name", Map.of("name", "Mallory"), "Content-Type", type);
        assertThat(signedIn.status()).as(signedIn.toString()).isEqualTo(415);
    }

    @Test
    void a12_a_form_of_ours_needs_its_token() {
        for (String page : List.of("/signin", "/signup", "/seller/signin", "/admin/signin")) {
            Answer answer = Guest.of(marketplace)
                    .send(
                            "POST",
                            page,
                            "email=a%40example.com&password=x1234567",
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Origin",
                            marketplace.storefront().toString());
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        }
    }

    /** What is changed is changed by an unsafe method only; the seed's sign-out is the one exception, and it is guarded. */
    @Test
    void a12_check_24_reading_changes_nothing() {
        for (String path : List.of(
                "/api/v1/sessions/endings",
                "/api/v1/sessions/refreshes",
                "/api/v1/sessions/current",
                "/api/v1/me/erasures",
                "/api/v1/me/password",
                "/api/refresh-token",
                "/api/change-password")) {
            assertThat(member.guest().get(path).status()).as(path).isIn(404, 405);
        }
        member.guest().get("/signout");
        member.me().must(200);
        for (String override : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(member.guest()
                            .get("/api/v1/sessions/current?_method=DELETE", override, "DELETE")
                            .status())
                    .as(override)
                    .isIn(404, 405);
        }
        member.me().must(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/sessions", "/api/v1/products", "/seller/api/v1/me"})
    void check_21_no_other_site_may_read_an_answer(String path) {
        for (String method : List.of("GET", "OPTIONS")) {
            Answer answer = member.guest()
                    .send(method, path, "", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST");
            assertThat(answer.header("Access-Control-Allow-Origin"))
                    .as(answer.toString())
                    .isEmpty();
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signin", "/seller/signin", "/admin/signin", "/api/v1/site", "/api/v1/nothing-here"})
    void check_22_check_23_check_28_every_answer_says_what_it_is_and_what_it_may_do(String path) {
        Answer answer = Guest.of(marketplace).get(path);
        assertThat(answer.header("Content-Type"))
                .matches("(?i)[a-z]+/[a-z+]+; ?charset=utf-8|application/(problem\\+)?json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        assertThat(answer.header("Content-Security-Policy"))
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval", "*");
        assertThat(answer.text())
                .as("check 26: pictures may come from the image service, scripts and styles may not")
                .doesNotContainPattern("<script[^>]*src=\"(?:https?:)?//")
                .doesNotContainPattern("<link[^>]*rel=\"stylesheet\"[^>]*href=\"(?:https?:)?//")
                .doesNotContainPattern("<link[^>]*href=\"(?:https?:)?//[^>]*rel=\"stylesheet\"");
    }

    @Test
    void check_30_a_request_of_two_lengths_is_refused() {
        Answer answer =
                Guest.of(marketplace).send("POST", "/api/v1/sessions", "0\r\n\r\n", "Transfer-Encoding", "chunked");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }
}
