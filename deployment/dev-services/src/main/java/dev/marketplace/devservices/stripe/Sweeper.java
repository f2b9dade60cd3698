package dev.marketplace.devservices.stripe;

import dev.marketplace.devservices.stripe.payment.Sessions;
import dev.marketplace.devservices.stripe.protocol.Idempotency;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What time does by itself: sessions expire, idempotency keys are forgotten, the file is kept small. */
final class Sweeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final SandboxStore store;
    private final Sessions sessions;
    private final Idempotency idempotency;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "payments-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    Sweeper(SandboxStore store, Sessions sessions, Idempotency idempotency) {
        this.store = store;
        this.sessions = sessions;
        this.idempotency = idempotency;
    }

    void start() {
        every(200, () -> store.run(sessions::expireOverdue));
        every(1_000, store::tidy);
        every(60_000, () -> store.run(idempotency::prune));
    }

    private void every(long millis, Runnable task) {
        ticker.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        LOG.error("A sweep of the payment sandbox failed; trying again", e);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        ticker.shutdownNow();
        ticker.awaitTermination(5, TimeUnit.SECONDS);
    }
}
