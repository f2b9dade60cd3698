package dev.marketplace.demo.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A few things at once: enough to keep a small machine busy, few enough to leave room for shoppers. */
final class Parallel {

    private static final int AT_ONCE = 4;
    private static final int SHOWN = 3;

    /** After so many failures the fault is not one item's. */
    private static final int FAILURES = 5;

    private Parallel() {}

    /**
     * Does all of them, begun in their order.
     *
     * @throws SeedFailure with the first failures, after all the others are done; after five nothing more is begun
     */
    static <T> void each(Collection<T> items, Consumer<T> work) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Parallel::daemon);
        try {
            List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
            List<Future<?>> begun = new ArrayList<>();
            for (T item : items) {
                begun.add(workers.submit(() -> {
                    if (failures.size() < FAILURES) {
                        attempt(item, work, failures);
                    }
                }));
            }
            for (Future<?> one : begun) {
                one.get();
            }
            if (!failures.isEmpty()) {
                throw new SeedFailure(summary(failures), failures.get(0));
            }
        } catch (ExecutionException e) {
            throw new SeedFailure("unexpected: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedFailure("interrupted");
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> void attempt(T item, Consumer<T> work, List<RuntimeException> failures) {
        try {
            work.accept(item);
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private static String summary(List<RuntimeException> failures) {
        String first = failures.stream().limit(SHOWN).map(Throwable::getMessage).collect(Collectors.joining("; "));
        return failures.size() > SHOWN ? first + "; and " + (failures.size() - SHOWN) + " more" : first;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-seed");
        thread.setDaemon(true);
        return thread;
    }
}
