package dev.marketplace.system.product;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens in its own time, up to a limit; how long it took is never asserted. */
public final class Await {

    /** For what goes through Kafka, the mail server or a webhook. */
    public static final Duration SOON = Duration.ofSeconds(45);

    private static final Duration PAUSE = Duration.ofMillis(150);

    private Await() {}

    /** @param what completes the sentence "In … it did not happen that" */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        present(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The value as soon as there is one. */
    public static <T> T present(String what, Duration limit, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("In " + limit.toSeconds() + " s it did not happen that " + what);
            }
            pause(PAUSE);
        }
    }

    /** For what cannot be asked for. */
    static void pause(Duration length) {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
