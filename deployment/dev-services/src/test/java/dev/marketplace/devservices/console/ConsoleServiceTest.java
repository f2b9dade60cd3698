package dev.marketplace.devservices.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.devservices.DevServicesProcess;
import dev.marketplace.devservices.Http;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleServiceTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    static Path dataFolder;

    private static DevServicesProcess services;

    @BeforeAll
    static void start() throws Exception {
        services = DevServicesProcess.start(dataFolder);
    }

    @AfterAll
    static void stop() throws Exception {
        services.close();
    }

    @Test
    void every_page_answers_without_scripts_and_says_what_it_is() throws Exception {
        for (String path : new String[] {"/", "/clock", "/kill-points"}) {
            HttpResponse<String> page = Http.get(at(path), "Accept", "text/html");
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("nothing here is real").doesNotContain("<script");
        }
        assertThat(Http.get(at("/")).body()).contains("external");
        assertThat(Http.get(at("/look/tokens.css")).body()).contains("--brand");
        assertThat(Http.get(at("/nothing"), "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void the_clock_is_moved_by_json_and_by_form_and_only_forward() throws Exception {
        long before = offset();
        HttpResponse<String> moved = Http.send("POST", at("/clock"), "{\"advance\":\"PT1H\"}");
        assertThat(Http.json(moved).get("offsetMillis").asLong()).isEqualTo(before + 3_600_000);
        assertThat(Http.json(moved).get("now").asText()).endsWith("Z");

        HttpResponse<String> form = Http.send("POST", at("/clock"), "advance=P1D", "Content-Type", FORM);
        assertThat(form.statusCode()).isEqualTo(303);
        assertThat(offset()).isEqualTo(before + 3_600_000 + 86_400_000);

        assertThat(Http.send("POST", at("/clock"), "{\"advance\":\"-PT1H\"}").statusCode())
                .isEqualTo(400);
        assertThat(Http.send("POST", at("/clock"), "{\"advance\":\"soon\"}").statusCode())
                .isEqualTo(400);
        assertThat(Http.send("POST", at("/clock"), "{").statusCode()).isEqualTo(400);
        assertThat(Http.send("POST", at("/clock/reset"), "", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
        assertThat(offset()).isEqualTo(before + 3_600_000 + 86_400_000);
    }

    @Test
    void kill_points_are_armed_listed_and_disarmed() throws Exception {
        long pid = ProcessHandle.current().pid();
        String order = "{\"call\":\"insert orders\",\"when\":\"after\",\"n\":2,\"pid\":" + pid + "}";
        HttpResponse<String> armed = Http.send("POST", at("/api/kill-points"), order);
        assertThat(armed.statusCode()).isEqualTo(201);
        int id = Http.json(armed).get("id").asInt();

        JsonNode listed = Http.json(Http.get(at("/api/kill-points")));
        assertThat(listed.findValuesAsText("call")).contains("insert orders");
        assertThat(Http.send("DELETE", at("/api/kill-points/" + id), null).statusCode())
                .isEqualTo(204);
        assertThat(Http.send("DELETE", at("/api/kill-points/" + id), null).statusCode())
                .isEqualTo(404);
        assertThat(Http.send("POST", at("/api/kill-points"), order.replace("after", "while"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Http.send("POST", at("/api/kill-points"), "{\"call\":\"x\",\"when\":\"after\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_page_of_another_site_can_neither_arm_nor_move_anything() throws Exception {
        String step = "{\"advance\":\"PT1H\"}";
        assertThat(Http.send("POST", at("/clock"), step, "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.send("POST", at("/clock"), step, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    private static long offset() throws Exception {
        return Http.json(Http.get(at("/clock"))).get("offsetMillis").asLong();
    }

    private static URI at(String path) throws Exception {
        return services.console().resolve(path);
    }
}
