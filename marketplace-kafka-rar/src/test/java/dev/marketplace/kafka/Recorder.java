package dev.marketplace.kafka;

import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.KafkaRecordListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A listener of single records that notes what it handled, after doing what the test says, which may be to fail. */
class Recorder implements KafkaRecordListener {

    final List<KafkaRecord> handled = new CopyOnWriteArrayList<>();
    private final Consumer<KafkaRecord> behaviour;

    Recorder() {
        this(record -> {});
    }

    Recorder(Consumer<KafkaRecord> behaviour) {
        this.behaviour = behaviour;
    }

    @Override
    public void onRecord(KafkaRecord record) {
        behaviour.accept(record);
        handled.add(record);
    }

    /** Values in the order of handling. */
    List<String> values() {
        return handled.stream().map(KafkaRecord::value).toList();
    }

    /** Values of one partition in the order of handling. */
    List<String> values(int partition) {
        return handled.stream()
                .filter(record -> record.partition() == partition)
                .map(KafkaRecord::value)
                .toList();
    }
}
