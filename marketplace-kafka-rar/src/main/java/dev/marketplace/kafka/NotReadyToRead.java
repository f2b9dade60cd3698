package dev.marketplace.kafka;

/** A listener on every node cannot start reading yet: a topic is missing or the bean does not know where to start. */
final class NotReadyToRead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadyToRead(String message) {
        super(message);
    }

    NotReadyToRead(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
