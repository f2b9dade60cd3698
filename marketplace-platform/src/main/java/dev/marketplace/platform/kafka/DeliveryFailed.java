package dev.marketplace.platform.kafka;

/**
 * A listener could not handle what it was given; the cause says why. It is a checked exception, because those pass the
 * EJB container as they are, whereas it logs every unchecked one with its whole stack trace, at every attempt. Beans
 * do not throw it themselves: they throw what they like and bear {@link QuietFailures}.
 */
public final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public DeliveryFailed(Throwable cause) {
        super(cause);
    }
}
