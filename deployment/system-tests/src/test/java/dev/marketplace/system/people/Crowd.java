package dev.marketplace.system.people;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several who act at one moment, or a few at a time. */
public final class Crowd {

    private Crowd() {}

    /** All begin together when the last is ready. @return what each got, in their order */
    public static <T> List<T> atOnce(int count, IntFunction<T> act) {
        CountDownLatch ready = new CountDownLatch(count);
        return run(count, count, number -> {
            ready.countDown();
            ready.await();
            return act.apply(number);
        });
    }

    /** So many at a time, for preparations that a limit would otherwise refuse. */
    public static <T> List<T> inTurn(int count, int together, IntFunction<T> act) {
        return run(count, together, act::apply);
    }

    private static <T> List<T> run(int count, int threads, Act<T> act) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                Callable<T> task = () -> act.apply(number);
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private interface Act<T> {
        T apply(int number) throws InterruptedException;
    }
}
