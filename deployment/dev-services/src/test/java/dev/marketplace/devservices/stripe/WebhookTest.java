package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import dev.marketplace.devservices.Http;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private WebhookCatcher catcher;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
        if (catcher != null) {
            catcher.close();
        }
    }

    @Test
    void a_payment_is_told_in_signed_events_with_their_objects() throws Exception {
        listen(0);
        Session session = pay();

        Eventually.until(() -> catcher.types().contains("checkout.session.completed"));
        Event completed = catcher.accepted().stream()
                .filter(event -> event.getType().equals("checkout.session.completed"))
                .findFirst()
                .orElseThrow();
        assertThat(completed.getApiVersion()).isEqualTo("2026-07-29.dahlia");
        Session told =
                (Session) completed.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getId()).isEqualTo(session.getId());
        assertThat(told.getPaymentStatus()).isEqualTo("paid");
        Eventually.until(() -> undelivered().isEmpty());
        Eventually.until(() -> sandbox.passedKillPoints().contains("after webhook checkout.session.completed"));
        assertThat(sandbox.client().v1().events().retrieve(completed.getId()).getPendingWebhooks())
                .isZero();
    }

    @Test
    void a_refused_event_is_sent_again_until_it_is_accepted() throws Exception {
        listen(6);
        pay();

        Eventually.until(() -> catcher.accepted().size() == 4);
        assertThat(new HashSet<>(catcher.types())).hasSize(4);
    }

    @Test
    void the_request_that_led_to_an_event_is_named() throws Exception {
        listen(0);
        Session session = Carts.open(sandbox.client());
        Session expired =
                sandbox.client().v1().checkout().sessions().expire(session.getId(), Carts.withKey("expire:1"));

        Eventually.until(() -> catcher.types().contains("checkout.session.expired"));
        assertThat(catcher.accepted().get(0).getRequest().getId())
                .isEqualTo(expired.getLastResponse().requestId());
        assertThat(catcher.accepted().get(0).getRequest().getIdempotencyKey()).isEqualTo("expire:1");
    }

    @Test
    void what_was_not_delivered_is_delivered_after_a_restart() throws Exception {
        pay();
        Eventually.until(() -> undelivered().size() == 4);
        sandbox.restart();
        listen(0);

        sandbox.moveClock(Duration.ofMinutes(1));
        Eventually.until(() -> catcher.accepted().size() == 4);
    }

    @Test
    void events_that_nobody_takes_for_three_days_are_given_up() throws Exception {
        pay();
        Eventually.until(() -> undelivered().size() == 4);

        sandbox.moveClock(Duration.ofDays(3));
        Eventually.until(() -> state(undelivered().get(0)).equals("failed"));
        listen(0);
        assertThat(resend(undelivered().get(0)).get("state").textValue()).isEqualTo("delivered");
    }

    @Test
    void events_are_duplicated_as_often_as_ordered() throws Exception {
        listen(0);
        sandbox.switches("{\"duplicates\":49,\"types\":[\"checkout.session.completed\"]}");
        pay();

        Eventually.until(() -> Collections.frequency(catcher.types(), "checkout.session.completed") == 50);
        Eventually.until(() -> undelivered().isEmpty());
        assertThat(Collections.frequency(catcher.types(), "charge.succeeded")).isEqualTo(1);
    }

    @Test
    void reordered_events_come_last_first() throws Exception {
        listen(0);
        sandbox.switches("{\"reorder\":true}");
        pay();

        Eventually.until(() -> catcher.accepted().size() == 4);
        assertThat(catcher.types())
                .containsExactly(
                        "checkout.session.completed",
                        "payment_intent.succeeded",
                        "charge.succeeded",
                        "payment_intent.created");
    }

    @Test
    void delayed_events_come_when_the_clock_says_so() throws Exception {
        listen(0);
        sandbox.switches("{\"delayMillis\":259200000,\"types\":[\"checkout.session.completed\"]}");
        pay();
        Eventually.until(() -> catcher.accepted().size() >= 3);
        assertThat(catcher.types()).doesNotContain("checkout.session.completed");

        sandbox.moveClock(Duration.ofDays(3));
        Eventually.until(() -> undelivered().isEmpty());
    }

    @Test
    void dropped_events_come_only_when_they_are_sent_by_hand() throws Exception {
        listen(0);
        sandbox.switches("{\"drop\":true,\"types\":[\"checkout.session.completed\"]}");
        pay();
        Eventually.until(() -> catcher.accepted().size() >= 3);
        Event dropped = undelivered().get(0);
        assertThat(state(dropped)).isEqualTo("dropped");
        assertThat(dropped.getType()).isEqualTo("checkout.session.completed");

        assertThat(resend(dropped).get("state").textValue()).isEqualTo("delivered");
        assertThat(catcher.types()).contains("checkout.session.completed");
    }

    @Test
    void while_paused_nothing_comes() throws Exception {
        listen(0);
        sandbox.switches("{\"paused\":true}");
        sandbox.restart();
        pay();
        assertThat(resend(undelivered().get(0)).get("attempts").asInt()).isEqualTo(1);
        assertThat(catcher.accepted()).hasSize(1);

        sandbox.switches("{}");
        Eventually.until(() -> catcher.accepted().size() == 4);
    }

    @Test
    void events_are_found_by_type() throws Exception {
        pay();

        assertThat(events(EventListParams.builder().setType("payment_intent.*").build()))
                .hasSize(2);
        assertThat(events(EventListParams.builder()
                        .addType("charge.succeeded")
                        .addType("refund.created")
                        .build()))
                .hasSize(1);
        assertThat(events(EventListParams.builder().setDeliverySuccess(true).build()))
                .isEmpty();
    }

    @Test
    void wrong_orders_to_the_sandbox_are_refused_with_a_reason() throws Exception {
        assertThat(put("{\"droped\":true}")).contains("Unknown switch: droped");
        assertThat(put("{\"duplicates\":-1}")).contains("duplicates must be");
        assertThat(put("no json")).contains("Not JSON");
        assertThat(Http.send(
                                "POST",
                                sandbox.base().resolve("/sandbox/webhook-endpoint"),
                                "{\"url\":\"ftp://x\"}",
                                "Content-Type",
                                "application/json")
                        .body())
                .contains("Not an http address");
        assertThat(Http.send("POST", sandbox.base().resolve("/sandbox/chaos"), "{}", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Http.send("POST", sandbox.base().resolve("/sandbox/events/evt_none/resend"), "")
                        .statusCode())
                .isEqualTo(404);
    }

    private void listen(int refusals) throws Exception {
        catcher = new WebhookCatcher(sandbox.webhookSecret(), refusals);
        sandbox.control("POST", "/sandbox/webhook-endpoint", "{\"url\":\"" + catcher.url() + "\"}");
    }

    private Session pay() throws Exception {
        Session session = Carts.open(sandbox.client());
        sandbox.buyer().pay(session.getId(), Buyer.GOOD_CARD);
        return session;
    }

    private List<Event> undelivered() throws StripeException {
        return events(EventListParams.builder().setDeliverySuccess(false).build());
    }

    private List<Event> events(EventListParams params) throws StripeException {
        return new ArrayList<>(sandbox.client().v1().events().list(params).getData());
    }

    /** As the overview shows it. */
    private String state(Event event) throws Exception {
        String page = Http.get(sandbox.base()).body();
        String row = page.substring(page.indexOf(event.getId()));
        return row.replaceFirst("(?s).*?badge[^>]*>(\\w+)<.*", "$1");
    }

    private JsonNode resend(Event event) throws Exception {
        return sandbox.control("POST", "/sandbox/events/" + event.getId() + "/resend", "");
    }

    private String put(String json) throws Exception {
        var answer =
                Http.send("PUT", sandbox.base().resolve("/sandbox/switches"), json, "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }
}
