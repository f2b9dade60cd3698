package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCreateParams;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {

    private static final String SESSIONS = "POST /v1/checkout/sessions";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
    }

    @Test
    void the_same_key_and_parameters_give_the_same_answer() throws Exception {
        Session first = Carts.open(sandbox.client(), "checkout:1");
        Session again = Carts.open(sandbox.client(), "checkout:1");

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(again.getLastResponse().idempotencyKey()).isEqualTo("checkout:1");
        assertThat(again.getLastResponse().requestId())
                .isEqualTo(first.getLastResponse().requestId());
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void the_answer_is_the_first_one_even_after_things_changed_and_after_a_restart() throws Exception {
        Session first = Carts.open(sandbox.client(), "checkout:1");
        sandbox.client().v1().checkout().sessions().expire(first.getId());
        sandbox.restart();

        assertThat(Carts.open(sandbox.client(), "checkout:1").getStatus()).isEqualTo("open");
    }

    @Test
    void twenty_parallel_calls_with_one_key_make_one_session() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        CyclicBarrier start = new CyclicBarrier(20);
        StripeClient retrying = StripeClient.builder()
                .setApiKey(sandbox.secretKey())
                .setApiBase(sandbox.base().toString())
                .setMaxNetworkRetries(5)
                .build();
        List<Future<String>> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(threads.submit(() -> {
                start.await();
                return Carts.open(retrying, "checkout:1").getId();
            }));
        }
        Set<String> distinct = new HashSet<>();
        for (Future<String> id : ids) {
            distinct.add(id.get());
        }
        threads.shutdown();

        assertThat(distinct).hasSize(1);
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void a_second_call_while_the_first_is_executed_is_a_conflict() throws Exception {
        chaos(SESSIONS, "latency", "\"latencyMillis\":2000");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<Session> slow = threads.submit(() -> Carts.open(sandbox.client(), "checkout:1"));
        Eventually.until(() -> sandbox.control("GET", "/sandbox/chaos", null)
                        .at("/orders/0/left")
                        .asInt()
                == 0);

        HttpResponse<String> other =
                sandbox.api("POST", "/v1/checkout/sessions", "mode=payment", "Idempotency-Key", "checkout:1");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("\"idempotency_key_in_use\"");
        threads.shutdown();

        assertThat(slow.get().getStatus()).isEqualTo("open");
    }

    @Test
    void other_parameters_or_another_address_are_an_error() throws Exception {
        Session session = Carts.open(sandbox.client(), "checkout:1");

        assertThatThrownBy(() -> sandbox.client()
                        .v1()
                        .checkout()
                        .sessions()
                        .create(Carts.params().setClientReferenceId("chk_2").build(), Carts.withKey("checkout:1")))
                .isInstanceOfSatisfying(
                        IdempotencyException.class,
                        e -> assertThat(e.getStatusCode()).isEqualTo(400))
                .hasMessageContaining("same parameters");
        assertThatThrownBy(() -> sandbox.client()
                        .v1()
                        .checkout()
                        .sessions()
                        .expire(session.getId(), Carts.withKey("checkout:1")))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageContaining("same endpoint");
    }

    @Test
    void refused_parameters_do_not_use_up_the_key() throws Exception {
        assertThatThrownBy(() -> sandbox.client()
                        .v1()
                        .checkout()
                        .sessions()
                        .create(Carts.params().setExpiresAt(1L).build(), Carts.withKey("checkout:1")))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(Carts.open(sandbox.client(), "checkout:1").getStatus()).isEqualTo("open");
    }

    @Test
    void a_declined_card_is_declined_again_without_another_charge() throws Exception {
        PaymentIntentCreateParams declined = PaymentIntentCreateParams.builder()
                .setAmount(1_000L)
                .setCurrency("eur")
                .setConfirm(true)
                .setPaymentMethod("pm_card_chargeDeclined")
                .build();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> sandbox.client().v1().paymentIntents().create(declined, Carts.withKey("pay:1")))
                    .isInstanceOf(CardException.class);
        }
        assertThat(sandbox.client().v1().charges().list().getData()).hasSize(1);
    }

    @Test
    void a_key_is_forgotten_after_a_day() throws Exception {
        Session first = Carts.open(sandbox.client(), "checkout:1");
        sandbox.moveClock(Duration.ofHours(25));

        assertThat(Carts.open(sandbox.client(), "checkout:1").getId()).isNotEqualTo(first.getId());
    }

    @Test
    void an_error_after_the_commit_is_given_again_though_the_session_is_there() throws Exception {
        chaos(SESSIONS, "error-after-commit", "\"times\":1");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Carts.open(sandbox.client(), "checkout:1")).isInstanceOf(ApiException.class);
        }
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void a_lost_answer_is_made_good_by_the_same_key() throws Exception {
        chaos(SESSIONS, "answer-lost", "\"times\":1");

        assertThatThrownBy(() -> Carts.open(sandbox.client(), "checkout:1")).isInstanceOf(ApiException.class);
        assertThat(Carts.open(sandbox.client(), "checkout:1").getStatus()).isEqualTo("open");
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void a_connection_that_is_reset_after_the_commit_is_made_good_by_the_same_key() throws Exception {
        // the JDK's client tries once more by itself
        chaos(SESSIONS, "reset-after-commit", "\"times\":2");

        assertThatThrownBy(() -> Carts.open(sandbox.client(), "checkout:1")).isInstanceOf(ApiConnectionException.class);
        assertThat(Carts.open(sandbox.client(), "checkout:1").getStatus()).isEqualTo("open");
        assertThat(sessionCount()).isEqualTo(1);
    }

    @Test
    void a_rate_limit_executes_nothing() throws Exception {
        chaos("*", "rate-limit", "\"times\":1");

        assertThatThrownBy(() -> Carts.open(sandbox.client(), "checkout:1")).isInstanceOf(RateLimitException.class);
        assertThat(sessionCount()).isZero();
        assertThat(Carts.open(sandbox.client(), "checkout:1").getStatus()).isEqualTo("open");
    }

    private void chaos(String endpoint, String effect, String more) throws Exception {
        sandbox.control(
                "POST",
                "/sandbox/chaos",
                "{\"endpoint\":\"" + endpoint + "\",\"effect\":\"" + effect + "\"," + more + "}");
    }

    private int sessionCount() throws Exception {
        return sandbox.control("GET", "/sandbox/ledger", null).get("sessions").size();
    }
}
