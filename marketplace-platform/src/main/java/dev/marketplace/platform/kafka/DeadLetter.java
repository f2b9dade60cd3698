package dev.marketplace.platform.kafka;

/** A topic's dead letters: key and value as they were, the headers as they were and the reason beside them. */
public final class DeadLetter {

    /** Appended to the topic's name. */
    public static final String SUFFIX = ".DLT";

    /** Class name of the exception of the last attempt, unwrapped from the container's. */
    public static final String EXCEPTION_CLASS = "dlt-exception-class";

    /** Its message, at most 1000 characters; absent if it had none. */
    public static final String EXCEPTION_MESSAGE = "dlt-exception-message";

    /** How often it was delivered, decimal. */
    public static final String ATTEMPTS = "dlt-attempts";

    /** The topic that it was read from. */
    public static final String TOPIC = "dlt-topic";

    /** Its partition there, decimal. */
    public static final String PARTITION = "dlt-partition";

    /** Its offset there, decimal. */
    public static final String OFFSET = "dlt-offset";

    /** The group that could not handle it; absent for a listener on every node. */
    public static final String GROUP = "dlt-group";

    private DeadLetter() {}

    /** The dead-letter topic of a topic. */
    public static String topicOf(String topic) {
        return topic + SUFFIX;
    }
}
