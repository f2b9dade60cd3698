package dev.marketplace.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Watches the processes and starts again what dies, each after those that it needs. Gives up when that happens too often.
 */
final class Supervisor {

    private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long PAUSE_MILLIS = 200;
    private static final long STOP_MILLIS = 10_000;

    private final List<Watch> watches = new ArrayList<>();
    private final int mostRestarts;
    private final ProcessTable processes;
    private final Progress progress;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private volatile boolean watching;

    /**
     * @param inOrder those that others need come first; all are started already
     * @param mostRestarts how many within ten minutes, of all together
     * @param processes where each restart is noted
     */
    Supervisor(List<Managed> inOrder, int mostRestarts, ProcessTable processes, Progress progress) {
        this.mostRestarts = mostRestarts;
        this.processes = processes;
        this.progress = progress;
        inOrder.forEach(managed -> watches.add(new Watch(managed, List.copyOf(watches))));
    }

    void watch() {
        watching = true;
        watches.forEach(watch -> watch.thread.start());
    }

    /** Returns when no restart is under way any more and none will begin. */
    void stop() {
        watching = false;
        for (Watch watch : watches) {
            watch.thread.interrupt();
            try {
                watch.thread.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @throws LaunchFailure when this would be one restart too many */
    private synchronized void count(Managed managed) {
        long now = System.nanoTime();
        while (!restarts.isEmpty() && now - restarts.peek() > WINDOW_NANOS) {
            restarts.remove();
        }
        if (restarts.size() >= mostRestarts) {
            throw new LaunchFailure(managed.name() + " stays down after " + mostRestarts
                    + " restarts within 10 minutes. Stop with Ctrl-C and look into its log. " + managed.epitaph());
        }
        restarts.add(now);
        processes.countRestart(managed.name());
    }

    /** One process and those that must answer before it can be started. */
    private final class Watch {

        private final Managed managed;
        private final List<Watch> needed;
        private final Thread thread;
        private volatile boolean up = true;

        private Watch(Managed managed, List<Watch> needed) {
            this.managed = managed;
            this.needed = needed;
            this.thread = new Thread(this::loop, "marketplace-watch-" + managed.name());
            thread.setDaemon(true);
        }

        private boolean answers() {
            return up && managed.isAlive();
        }

        private void loop() {
            try {
                while (watching) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    if (watching && !answers() && needed.stream().allMatch(Watch::answers)) {
                        revive();
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (LaunchFailure e) {
                progress.note(e.getMessage());
            }
        }

        private void revive() {
            up = false;
            count(managed);
            progress.note(managed.name() + " died. " + managed.epitaph() + ". Starts it again");
            try {
                managed.start();
                up = true;
                progress.note(managed.name() + " is back");
            } catch (LaunchFailure e) {
                if (watching) {
                    progress.note(e.getMessage());
                    managed.stop();
                }
            }
        }
    }
}
