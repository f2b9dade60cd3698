package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Await;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators and admins look at: documentation, jobs, health. */
@SystemTest
class OperationsST {

    private final Marketplace marketplace;
    private final People people;

    OperationsST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @Test
    void row_114_the_documentation_of_the_api_is_served_by_us() {
        Answer page = Http.get(marketplace.at("/api/docs/"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui").doesNotContain("src=\"http", "href=\"http", "//cdn", "unpkg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api-docs", "/docs", "/swagger"})
    void row_114_the_addresses_that_the_seed_had_lead_there(String path) {
        Answer answer = Http.get(marketplace.at(path));
        assertThat(answer.status()).as(answer.toString()).isBetween(301, 308);
        assertThat(marketplace.at(path).resolve(answer.header("Location")).getPath())
                .startsWith("/api/docs");
    }

    @Test
    void row_119_each_job_shows_when_it_ran_and_when_it_runs_next() {
        List<String> names = jobs().findValuesAsText("name");
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        Await.until(
                "a job has run", Await.SOON, () -> !jobs().findValues("lastRun").isEmpty());
        assertThat(jobs().findValues("nextRun")).isNotEmpty();
    }

    @Test
    void row_119_a_job_can_be_run_now() {
        for (String name : jobs().findValuesAsText("name")) {
            Answer answer = people.admin().post("/jobs/" + name + "/runs", "{}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
    }

    @Test
    void row_119_a_job_that_there_is_not_cannot_be_run() {
        Answer answer = people.admin().post("/jobs/no-such-job/runs", "{}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void row_125_health_says_up_to_all_and_nothing_more(String path) {
        Answer answer = Http.get(marketplace.at(path));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
        assertThat(answer.text()).doesNotContain("127.0.0.1", "localhost", "mongodb", "redis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/api/metrics", "/openapi", "/health", "/api/v1/health", "/health/details"})
    void row_125_what_is_for_operators_is_not_for_all(String path) {
        Answer answer = Http.get(marketplace.at(path));
        assertThat(answer.text()).doesNotContain("base_jvm", "# TYPE", "127.0.0.1", "mongodb://");
    }

    private JsonNode jobs() {
        return people.admin().get("/jobs").must(200).json();
    }
}
