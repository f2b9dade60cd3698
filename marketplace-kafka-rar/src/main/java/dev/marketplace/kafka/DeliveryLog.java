package dev.marketplace.kafka;

import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.kafka.KafkaRecord;

/** Log lines about a record: where it lies and the correlation id it carries. */
final class DeliveryLog {

    private static final Log LOG = Log.of(DeliveryLog.class);

    private DeliveryLog() {}

    static void warn(KafkaRecord record, String what) {
        LOG.warning("Kafka record {0}{1} {2}", record.position(), correlationId(record), what);
    }

    /** With the stack trace: the last that is heard of the record. */
    static void error(Throwable reason, KafkaRecord record, String what) {
        LOG.error(reason, "Kafka record {0}{1} {2}", record.position(), correlationId(record), what);
    }

    private static String correlationId(KafkaRecord record) {
        return record.correlationId().map(id -> " [" + id + "]").orElse("");
    }
}
