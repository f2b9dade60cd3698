package dev.marketplace.platform.kafka;

/** The names and values of the activation configuration properties of a Kafka message-driven bean. */
public final class KafkaActivation {

    /** Topics to read, comma separated; required. */
    public static final String TOPICS = "topics";

    /** {@link #GROUP} (default) or {@link #EVERY_NODE}. */
    public static final String DELIVERY_MODE = "deliveryMode";

    /** The consumer group, required with {@link #GROUP}, refused with {@link #EVERY_NODE}. */
    public static final String GROUP_ID = "group";

    /**
     * Most records in a batch, 1 to 5000, default 500; for batch listeners only. A batch is handed over when it is
     * full or its first record has waited for {@link #BATCH_MILLIS}.
     */
    public static final String BATCH_SIZE = "batchSize";

    /** Milliseconds that the first record of a batch may wait for more, 0 to 60000; default 0: take what is there. */
    public static final String BATCH_MILLIS = "batchMillis";

    /**
     * Deliveries of a failing record before it goes to {@code <topic>.DLT}, 1 to 100, default 10 (80 seconds or so).
     */
    public static final String MAX_ATTEMPTS = "maxAttempts";

    /** Each record goes to one node of the cluster; a new group starts at the oldest record. */
    public static final String GROUP = "group";

    /** Each record goes to every node. */
    public static final String EVERY_NODE = "every-node";

    private KafkaActivation() {}
}
