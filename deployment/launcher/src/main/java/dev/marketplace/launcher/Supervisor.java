package dev.marketplace.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Watches the processes and starts again what dies, in the order in which they need each other. Gives up on one that
 * dies too often.
 */
final class Supervisor {

    static final int MOST_RESTARTS = 5;
    private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long PAUSE_MILLIS = 300;

    private final List<Managed> inOrder;
    private final Progress progress;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private volatile boolean watching;
    private Thread thread;

    /** @param inOrder those that others need come first; all are started already */
    Supervisor(List<Managed> inOrder, Progress progress) {
        this.inOrder = List.copyOf(inOrder);
        this.progress = progress;
    }

    void watch() {
        watching = true;
        thread = new Thread(this::loop, "marketplace-supervisor");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when no restart is under way any more and none will begin. */
    void stop() {
        watching = false;
        if (thread != null && thread != Thread.currentThread()) {
            thread.interrupt();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void loop() {
        try {
            while (watching) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                for (Managed managed : inOrder) {
                    if (watching && !managed.isAlive()) {
                        revive(managed);
                    }
                }
            }
        } catch (InterruptedException | LaunchFailure e) {
            if (watching) {
                progress.note("Nothing is started again any more: " + e.getMessage());
            }
        }
    }

    private void revive(Managed managed) {
        long now = System.nanoTime();
        while (!restarts.isEmpty() && now - restarts.peek() > WINDOW_NANOS) {
            restarts.remove();
        }
        if (restarts.size() >= MOST_RESTARTS) {
            throw new LaunchFailure(managed.name() + " died after " + MOST_RESTARTS
                    + " restarts within 10 minutes. Stop with Ctrl-C and look into its log. " + managed.epitaph());
        }
        restarts.add(now);
        progress.note(managed.name() + " died unexpectedly. " + managed.epitaph() + ". Starts it again");
        managed.start();
        progress.note(managed.name() + " is back");
    }
}
