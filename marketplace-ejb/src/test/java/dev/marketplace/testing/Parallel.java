package dev.marketplace.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Lets many begin in the same moment. */
public final class Parallel {

    /** What became of one: a value or a failure. */
    public record Result<T>(Optional<T> value, Optional<Throwable> failure) {}

    private Parallel() {}

    public static <T> List<Result<T>> run(int many, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch barrier = new CountDownLatch(many);
        try {
            List<Future<Result<T>>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    barrier.countDown();
                    barrier.await();
                    return attempt(() -> work.apply(number));
                }));
            }
            List<Result<T>> results = new ArrayList<>();
            for (Future<Result<T>> each : running) {
                results.add(each.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError("not all came to an end", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** One alone. */
    public static <T> Result<T> attempt(Supplier<T> work) {
        try {
            return new Result<>(Optional.of(work.get()), Optional.empty());
        } catch (RuntimeException e) {
            return new Result<>(Optional.empty(), Optional.of(e));
        }
    }
}
