package dev.marketplace.container;

import dev.marketplace.container.door.TrialListener;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.product.Await;
import dev.marketplace.system.product.Marketplace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Callers of the trial door that are not asked by plain HTTP. Each says which class of exception arrived there. */
final class Caller {

    private Caller() {}

    /** The WebSocket endpoint: answers each message. */
    record Socket(Marketplace marketplace) {

        String arrivalOf(String how) {
            URI address =
                    URI.create(marketplace.at("/trial/ws/knocks").toString().replaceFirst("^http", "ws"));
            Answered answered = new Answered();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(address, answered)
                    .join();
            try {
                socket.sendText(how, true).join();
                return answered.first
                        .orTimeout(Await.SOON.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } finally {
                socket.abort();
            }
        }
    }

    private static final class Answered implements WebSocket.Listener {

        private final CompletableFuture<String> first = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            first.complete(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable thrown) {
            first.completeExceptionally(thrown);
        }
    }

    /** The message-driven bean: fed through the product's Kafka and the product's adapter. */
    record Listener(Marketplace marketplace) {

        static void makeTopic(Marketplace marketplace) {
            try (Admin admin = Admin.create(connection(marketplace))) {
                admin.createTopics(List.of(new NewTopic(TrialListener.TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            } catch (ExecutionException e) {
                // an attached product has it from the run before
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        String arrivalOf(String how) {
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(connection(marketplace), new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>(TrialListener.TOPIC, how, how));
            }
            URI answer = marketplace.at("/trial/v1/knocks/records/" + how);
            return Await.present(
                    "the record is delivered",
                    Await.SOON,
                    () -> Optional.of(Http.get(answer))
                            .filter(it -> it.status() == 200)
                            .map(it -> it.text())
                            .filter(text -> !text.isEmpty()));
        }

        private static Map<String, Object> connection(Marketplace marketplace) {
            return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, marketplace.kafka());
        }
    }
}
