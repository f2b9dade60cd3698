package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.From;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks too often is told to wait, and nobody else is. */
@SystemTest
class RequestLimitST {

    /** The limit of a marketplace that sets nothing: docs/configuration.md. */
    private static final int CREDENTIALS_A_MINUTE = 1_200;

    private static final AtomicInteger LAST = new AtomicInteger((int) (System.currentTimeMillis() % 200));

    private final Marketplace marketplace;

    RequestLimitST(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    /** An address that no test of this run has asked from. */
    private static From somebody() {
        return new From(
                "127.0." + (1 + System.currentTimeMillis() / 1000 % 250) + "." + (1 + LAST.incrementAndGet() % 250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/seller/api/v1/sessions", "/signin"})
    void row_20_a_burst_is_429_with_retry_after_and_others_are_unaffected(String path) {
        From stranger = somebody();
        Answer refused = null;
        for (int i = 0; i <= CREDENTIALS_A_MINUTE + 1 && (refused == null || refused.status() != 429); i++) {
            refused = stranger.send("POST", marketplace.at(path), "{}");
            assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
        }
        assertThat(refused.status()).as(refused.toString()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        if (path.contains("/api/")) {
            assertThat(refused.problem()).isEqualTo("shared.throttled");
        }
        assertThat(stranger.send("GET", marketplace.at("/api/v1/site"), "").status())
                .as("the shop stays open to the same address")
                .isEqualTo(200);
        assertThat(somebody().send("POST", marketplace.at(path), "{}").status())
                .as("another address")
                .isNotEqualTo(429);
    }

    /** The form of a page that was open: its error page is no answer to the form, but a page of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/seller/signin", "/admin/signin"})
    void row_115_a_refused_form_of_a_page_shows_the_error_page(String path) {
        Map<String, String> form =
                Map.of("jakarta.faces.ViewState", "stateless", "signin", "signin", "form-token", "forged");
        Answer answer = Http.postForm(marketplace.at(path), form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.text()).contains("This was not sent");
    }

    @Test
    void row_115_what_the_server_itself_refuses_is_a_problem_too() {
        for (String path : new String[] {"/api/", "/api/nothing-here", "/api/v1/nothing-here", "/api/problem"}) {
            Answer answer = Http.get(marketplace.at(path));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            assertThat(answer.problem()).as(answer.toString()).isEqualTo("http.not-found");
        }
        Answer forged = Http.post(marketplace.at("/api/v1/sessions"), "{}", "Sec-Fetch-Site", "cross-site");
        assertThat(forged.status()).as(forged.toString()).isEqualTo(403);
        assertThat(forged.problem()).as(forged.toString()).isEqualTo("http.forbidden");
    }

    @Test
    void a_browsers_report_of_the_content_policy_is_taken() {
        assertThat(Http.get(marketplace.at("/")).header("Content-Security-Policy"))
                .contains("report-uri /api/v1/content-policy-reports");
        assertThat(report(
                        "{\"csp-report\":{\"violated-directive\":\"script-src\",\"blocked-uri\":\"https://evil.example/x.js\"}}",
                        "application/csp-report"))
                .isEqualTo(204);
        assertThat(report(
                        "[{\"type\":\"csp-violation\",\"body\":{\"blockedURL\":\"inline\"}}]",
                        "application/reports+json"))
                .isEqualTo(204);
        assertThat(report("not json", "application/csp-report")).isEqualTo(400);
        assertThat(report("{}", "text/plain")).isEqualTo(415);
    }

    private int report(String body, String type) {
        return Http.postBytes(
                        marketplace.at("/api/v1/content-policy-reports"), body.getBytes(StandardCharsets.UTF_8), type)
                .status();
    }
}
