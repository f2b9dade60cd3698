package dev.marketplace.devservices.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.devservices.DevServicesProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServiceTest {

    private static final String TOPIC = "order.events";

    @TempDir
    Path dataFolder;

    @Test
    void records_and_a_groups_place_survive_kills_and_a_stop() throws Exception {
        List<String> sent = new ArrayList<>();
        try (DevServicesProcess first = DevServicesProcess.start(dataFolder, "kafka")) {
            createTopic(first);
            sent.addAll(send(first, "first", 200));
            assertThat(read(first, "shop", 50)).hasSize(50);
            first.kill();
        }
        try (DevServicesProcess second = DevServicesProcess.start(dataFolder, "kafka")) {
            sent.addAll(send(second, "second", 100));
            assertThat(second.stop()).isEqualTo(128 + 15);
        }
        try (DevServicesProcess third = DevServicesProcess.start(dataFolder, "kafka")) {
            assertThat(read(third, "other group", 300)).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(read(third, "shop", 250)).hasSize(250).isSubsetOf(sent);
        }
    }

    @Test
    void naming_a_topic_does_not_create_it() throws Exception {
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "kafka");
                KafkaProducer<String, String> producer = producer(services)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unheard.of", "x"))
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private static void createTopic(DevServicesProcess services) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap(services)))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
        }
    }

    private static List<String> send(DevServicesProcess services, String prefix, int count) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (KafkaProducer<String, String> producer = producer(services)) {
            for (String value :
                    IntStream.range(0, count).mapToObj(i -> prefix + i).toList()) {
                producer.send(new ProducerRecord<>(TOPIC, value, value)).get();
                acknowledged.add(value);
            }
        }
        return acknowledged;
    }

    private static KafkaProducer<String, String> producer(DevServicesProcess services) throws Exception {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(services), "acks", "all", "max.block.ms", "3000"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Reads this many and commits exactly that. */
    private static List<String> read(DevServicesProcess services, String group, int count) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap(services),
                "group.id", group,
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "max.poll.records", "1");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int polls = 0; values.size() < count && polls < 2_000; polls++) {
                for (ConsumerRecord<String, String> polled : consumer.poll(Duration.ofMillis(200))) {
                    values.add(polled.value());
                }
            }
            consumer.commitSync();
        }
        return values;
    }

    private static String bootstrap(DevServicesProcess services) throws Exception {
        return services.setting("marketplace.kafka.bootstrap-servers");
    }
}
