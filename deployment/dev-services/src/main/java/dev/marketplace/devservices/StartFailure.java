package dev.marketplace.devservices;

/** A service did not start; the message names it, the cause says why. */
final class StartFailure extends RuntimeException {

    StartFailure(String service, Throwable cause) {
        super(service + " did not start: " + cause.getMessage(), cause);
    }
}
