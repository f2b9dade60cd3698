package dev.marketplace.platform.correlation;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The id that follows one piece of work from the request through logs, events and mails. It belongs to the thread while
 * {@link #with} runs.
 */
public final class Correlation {

    /** The header in HTTP, in Kafka and in mail that carries it. */
    public static final String HEADER = "X-Correlation-Id";

    /** The Kafka header that carries it. */
    public static final String KAFKA_HEADER = "correlation-id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_.-]{8,64}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Correlation() {}

    /** The id of the work that this thread does; empty when it does none of ours. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Whether an id from outside may be taken over: short, and nothing that could forge a log line. */
    public static boolean acceptable(String id) {
        return id != null && ACCEPTED.matcher(id).matches();
    }

    public static void with(String id, Runnable work) {
        get(id, () -> {
            work.run();
            return null;
        });
    }

    public static <T> T get(String id, Supplier<T> work) {
        String before = CURRENT.get();
        CURRENT.set(id);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** For filters, whose work throws checked exceptions: sets the id and gives back what undoes it. */
    public static Entered enter(String id) {
        String before = CURRENT.get();
        CURRENT.set(id);
        return () -> restore(before);
    }

    /** Undoes {@link #enter} when closed, on the same thread. */
    @FunctionalInterface
    public interface Entered extends AutoCloseable {

        @Override
        void close();
    }

    private static void restore(String before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
