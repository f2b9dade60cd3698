package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.checkout.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when several things are done to one session at the same moment. */
class RaceTest {

    private static final int ROUNDS = 20;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(20);
    private Sandbox sandbox;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void close() throws Exception {
        threads.shutdown();
        sandbox.close();
    }

    @Test
    void twenty_clicks_on_one_button_charge_once() throws Exception {
        String id = Carts.open(sandbox.client()).getId();
        String attempt = sandbox.buyer().attempt(id);
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clicks.add(() -> Buyer.location(sandbox.buyer().send(id, attempt, Buyer.GOOD_CARD, "12/34", "123")));
        }

        assertThat(atOnce(clicks)).allMatch(location -> location.endsWith("success?session=" + id));
        assertThat(sandbox.client().v1().charges().list().getData()).hasSize(1);
    }

    @Test
    void two_tabs_that_pay_one_session_charge_once() throws Exception {
        String id = Carts.open(sandbox.client()).getId();
        String first = sandbox.buyer().attempt(id);
        String second = sandbox.buyer().attempt(id);

        atOnce(List.of(
                () -> Buyer.location(sandbox.buyer().send(id, first, Buyer.GOOD_CARD, "12/34", "123")),
                () -> Buyer.location(sandbox.buyer().send(id, second, Buyer.GOOD_CARD, "12/34", "123"))));

        assertThat(sandbox.client().v1().charges().list().getData()).hasSize(1);
    }

    @Test
    void of_paying_and_expiring_exactly_one_wins_and_each_learns_the_truth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = Carts.open(sandbox.client()).getId();
            String attempt = sandbox.buyer().attempt(id);

            List<String> told = atOnce(List.of(
                    () -> Buyer.location(sandbox.buyer().send(id, attempt, Buyer.GOOD_CARD, "12/34", "123")),
                    () -> expire(id)));

            Session session = sandbox.client().v1().checkout().sessions().retrieve(id);
            boolean paid = session.getPaymentStatus().equals("paid");
            assertThat(session.getStatus()).isEqualTo(paid ? "complete" : "expired");
            assertThat(told.get(0).contains("success")).isEqualTo(paid);
            assertThat(told.get(1)).isEqualTo(paid ? "refused" : "expired");
        }
    }

    private String expire(String id) throws Exception {
        try {
            return sandbox.client().v1().checkout().sessions().expire(id).getStatus();
        } catch (InvalidRequestException e) {
            return "refused";
        }
    }

    private List<String> atOnce(List<Callable<String>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Future<String>> futures = new ArrayList<>();
        for (Callable<String> call : calls) {
            futures.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> future : futures) {
            answers.add(future.get());
        }
        return answers;
    }
}
