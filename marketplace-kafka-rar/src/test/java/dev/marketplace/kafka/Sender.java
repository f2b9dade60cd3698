package dev.marketplace.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends to chosen partitions and waits until the broker has it. */
final class Sender implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    Sender(TestBroker broker) {
        producer = new KafkaProducer<>(
                // one request at a time: a partition that just came to be takes whichever is first
                Map.of(
                        "bootstrap.servers",
                        broker.address(),
                        "linger.ms",
                        0,
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new StringSerializer());
    }

    void send(String topic, int partition, String... values) throws Exception {
        for (String value : values) {
            send(new ProducerRecord<>(topic, partition, "key", value));
        }
    }

    void send(ProducerRecord<String, String> record) throws Exception {
        producer.send(record).get();
    }

    /** Sends prefix0, prefix1, … and returns them. */
    List<String> sendMany(String topic, int partition, String prefix, int count) throws Exception {
        List<String> values =
                IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
        List<Future<RecordMetadata>> receipts = values.stream()
                .map(value -> producer.send(new ProducerRecord<>(topic, partition, "key", value)))
                .toList();
        for (Future<RecordMetadata> receipt : receipts) {
            receipt.get();
        }
        return values;
    }

    @Override
    public void close() {
        producer.close();
    }
}
