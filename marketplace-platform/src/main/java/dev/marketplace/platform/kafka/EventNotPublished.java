package dev.marketplace.platform.kafka;

/** The broker did not acknowledge a record in time, or refused it; the cause says which. */
public final class EventNotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean brokerAway;

    /** @param brokerAway whether it is not the record's fault, so that it may work later */
    public EventNotPublished(String topic, Throwable cause, boolean brokerAway) {
        super("Not published to " + topic + ": " + cause.getMessage(), cause);
        this.brokerAway = brokerAway;
    }

    public boolean isBrokerAway() {
        return brokerAway;
    }
}
