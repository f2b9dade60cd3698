package dev.marketplace.kafka;

import dev.marketplace.platform.kafka.KafkaBatchListener;
import dev.marketplace.platform.kafka.KafkaRecord;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A listener of batches that notes the values of each batch it handled. */
class BatchRecorder implements KafkaBatchListener {

    final List<List<String>> batches = new CopyOnWriteArrayList<>();
    private final Consumer<List<KafkaRecord>> behaviour;

    BatchRecorder() {
        this(records -> {});
    }

    BatchRecorder(Consumer<List<KafkaRecord>> behaviour) {
        this.behaviour = behaviour;
    }

    @Override
    public void onRecords(List<KafkaRecord> records) {
        behaviour.accept(records);
        batches.add(records.stream().map(KafkaRecord::value).toList());
    }

    List<String> values() {
        return batches.stream().flatMap(List::stream).toList();
    }
}
