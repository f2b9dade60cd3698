package dev.marketplace.platform.kafka;

/** The broker did not acknowledge a record in time, or refused it; the cause says which. */
public final class EventNotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EventNotPublished(String topic, Throwable cause) {
        super("Not published to " + topic + ": " + cause.getMessage(), cause);
    }
}
