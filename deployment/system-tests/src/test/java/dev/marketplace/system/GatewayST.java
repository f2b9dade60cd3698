package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's rules hold in all four web modules, and every refusal of the API is a problem of RFC 9457. */
@SystemTest
class GatewayST {

    private final Marketplace marketplace;
    private final People people;

    GatewayST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/seller/", "/admin/", "/api/v1/site"})
    void row_115_security_headers_are_on_every_answer(String path) {
        Answer answer = Http.get(marketplace.at(path));
        assertThat(answer.header("Content-Security-Policy"))
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        assertThat(answer.header("X-Correlation-Id")).isNotEmpty();
        assertThat(answer.header("Server")).as("nobody needs to know").isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/seller/signin", "/admin/signin", "/api/v1/sessions"})
    void row_115_a_form_of_another_site_is_refused(String path) {
        for (String[] sent : new String[][] {
            {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}
        }) {
            Answer answer = Http.postForm(marketplace.at(path), Map.of("email", "a@example.com"), sent);
            assertThat(answer.status()).as(sent[0] + ": " + answer).isEqualTo(403);
        }
    }

    @Test
    void row_115_a_correlation_id_of_the_caller_comes_back() {
        Answer answer =
                Http.get(marketplace.at("/api/v1/products/nothing-of-this-name"), "X-Correlation-Id", "from-a-test-1");
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("from-a-test-1");
        assertThat(answer.json().path("correlationId").asText()).isEqualTo("from-a-test-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products/nothing-of-this-name",
                "/shops/nothing-of-this-name",
                "/nothing/of/this/name",
                "/products?limit=0",
                "/products?limit=101",
                "/products?page=0",
                "/products?sort=upwards",
                "/products?priceFrom=abc",
                "/orders",
                "/orders/ord_unknown"
            })
    void row_115_what_cannot_be_read_is_a_problem(String path) {
        problem(people.visitor().get(path));
    }

    @Test
    void row_115_what_cannot_be_sent_is_a_problem() {
        problem(people.visitor().post("/cart/lines", "{"));
        problem(people.visitor().post("/cart/lines", "[]"));
        problem(people.visitor().post("/cart/lines", ""));
        problem(people.visitor().post("/cart/lines", "{\"sku\":\"x\",\"quantity\":1,\"isAdmin\":true}"));
        problem(people.visitor().post("/sessions", "{\"audience\":\"god\",\"email\":\"a\",\"password\":\"b\"}"));
        problem(people.visitor().post("/sessions", "{\"email\":{\"$ne\":\"\"},\"password\":{\"$ne\":\"\"}}"));
        problem(people.visitor().post("/users/registrations", "{}"));
        problem(people.visitor().put("/site", "{}"));
        problem(people.visitor().postBytes("/cart/lines", "sku=x".getBytes(StandardCharsets.US_ASCII), "text/plain"));
        problem(people.visitor().get("/site", "Accept", "image/png"));
    }

    @Test
    void row_115_a_body_without_end_is_refused() {
        String many = "a".repeat(12 * 1024 * 1024);
        Answer answer = people.visitor().post("/sessions", "{\"email\":\"" + many + "\"}");
        assertThat(answer.status()).as(answer.toString()).isIn(400, 413);
    }

    @Test
    void an_unknown_address_or_password_are_answered_alike() {
        Map<String, String> unknown =
                Map.of("audience", "user", "email", people.newAddress("No Body"), "password", "x1234567");
        Map<String, String> wrong =
                Map.of("audience", "seller", "email", people.potter().email(), "password", "x1234567");
        Answer first = people.visitor().post("/sessions", unknown);
        Answer second = people.visitor().post("/sessions", wrong);
        assertThat(List.of(first.status(), second.status())).containsOnly(401);
        assertThat(first.problem()).isEqualTo(second.problem());
        assertThat(first.json().path("detail")).isEqualTo(second.json().path("detail"));
    }

    private static void problem(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).startsWith("/problems/");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("title").asText()).isNotEmpty();
        assertThat(answer.json().path("detail").asText()).isNotEmpty();
    }
}
