package dev.marketplace.devservices.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import dev.marketplace.devservices.DevServicesProcess;
import dev.marketplace.devservices.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole process is killed while buyers pay; what one of them was told must be there afterwards. */
class DurabilityTest {

    private static final int KILLS = Integer.getInteger("marketplace.test.kills", 3);
    private static final int WRITERS = 8;

    /** Idempotency key to session id, noted once the answer was there. */
    private final Map<String, String> made = new ConcurrentHashMap<>();
    /** Sessions that a buyer was told are paid. */
    private final Set<String> paid = ConcurrentHashMap.newKeySet();

    private final AtomicInteger nextKey = new AtomicInteger();

    @TempDir
    Path dataFolder;

    @Test
    void nothing_that_was_answered_is_lost_when_the_process_is_killed() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (DevServicesProcess process = DevServicesProcess.start(dataFolder, "payments")) {
                Http.send(
                        "POST",
                        base(process).resolve("/sandbox/webhook-endpoint"),
                        "{\"url\":\"http://127.0.0.1:9/\"}",
                        "Content-Type",
                        "application/json");
                check(process);
                writeUntilKilled(process);
            }
        }
        try (DevServicesProcess process = DevServicesProcess.start(dataFolder, "payments")) {
            check(process);
        }
        assertThat(made.size()).isGreaterThan(10 * KILLS);
        assertThat(paid.size()).isGreaterThan(5 * KILLS);
    }

    private void writeUntilKilled(DevServicesProcess process) throws Exception {
        StripeClient client = client(process);
        Buyer buyer = new Buyer(base(process));
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> {
                while (!killed.get()) {
                    write(client, buyer);
                }
            });
        }
        Thread.sleep(1_500);
        process.kill();
        killed.set(true);
        writers.shutdown();
        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private void write(StripeClient client, Buyer buyer) {
        try {
            String key = "checkout:" + nextKey.incrementAndGet();
            Session session = Carts.open(client, key);
            made.put(key, session.getId());
            HttpResponse<String> answer = buyer.pay(session.getId(), Buyer.GOOD_CARD);
            if (Buyer.location(answer).contains("success")) {
                paid.add(session.getId());
            }
        } catch (Exception e) {
            // the process was killed before it answered, so nothing was promised
        }
    }

    private void check(DevServicesProcess process) throws Exception {
        StripeClient client = client(process);
        Set<String> completed = completedSessions(client);
        Map<String, JsonNode> ledger = new ConcurrentHashMap<>();
        Http.json(Http.get(base(process).resolve("/sandbox/ledger")))
                .get("sessions")
                .forEach(session -> ledger.put(session.get("id").textValue(), session));

        assertThat(ledger.keySet()).containsAll(made.values());
        ledger.forEach((id, session) -> {
            boolean isPaid = session.get("payment_status").textValue().equals("paid");
            assertThat(session.get("captured").asLong()).as(id).isEqualTo(isPaid ? Carts.TOTAL : 0);
            assertThat(completed.contains(id)).as("the event of " + id).isEqualTo(isPaid);
            assertThat(isPaid || !paid.contains(id))
                    .as(id + " was told to be paid")
                    .isTrue();
        });
        for (Map.Entry<String, String> each : List.copyOf(made.entrySet()).subList(0, Math.min(20, made.size()))) {
            assertThat(Carts.open(client, each.getKey()).getId()).isEqualTo(each.getValue());
        }
    }

    private static Set<String> completedSessions(StripeClient client) throws StripeException {
        Set<String> ids = new HashSet<>();
        EventListParams params = EventListParams.builder()
                .setType("checkout.session.completed")
                .setLimit(100L)
                .build();
        for (Event event : client.v1().events().list(params).autoPagingIterable()) {
            ids.add(((Session) event.getDataObjectDeserializer().getObject().orElseThrow()).getId());
        }
        return ids;
    }

    private static StripeClient client(DevServicesProcess process) throws IOException {
        return StripeClient.builder()
                .setApiKey(process.setting("marketplace.stripe.secret-key"))
                .setApiBase(base(process).toString())
                .setMaxNetworkRetries(0)
                .build();
    }

    private static URI base(DevServicesProcess process) throws IOException {
        return URI.create(process.setting("marketplace.stripe.api-base"));
    }
}
