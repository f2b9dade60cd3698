package dev.marketplace.devservices.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Kill points as drills arm them. They live in memory only: what was armed does not survive this process. */
public final class ArmedKillPoints implements KillPoints {

    private static final int MAX_POINTS = 100;

    private final List<KillPoint> points = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final ProcessKiller killer = new ProcessKiller(Duration.ofSeconds(10));

    @Override
    public void before(String call) {
        reached(KillPoint.When.BEFORE, call);
    }

    @Override
    public void after(String call) {
        reached(KillPoint.When.AFTER, call);
    }

    /**
     * Arms a point for a process that is alive now.
     *
     * @param call the call's name; {@code *} stands for any characters
     * @param when before the call is executed, or after it took effect and before its caller learns of it
     * @param n which matching call from now on, from 1
     * @param pid the process to kill
     * @throws IllegalArgumentException when there is no such process or an argument is out of range
     */
    public KillPoint arm(String call, KillPoint.When when, int n, long pid) {
        if (call == null || call.isBlank() || call.length() > 200) {
            throw new IllegalArgumentException("call: name the call, in at most 200 characters");
        }
        if (n < 1) {
            throw new IllegalArgumentException("n: the first matching call is 1");
        }
        if (points.size() >= MAX_POINTS) {
            throw new IllegalArgumentException("At most " + MAX_POINTS + " kill points; disarm some first");
        }
        ProcessHandle process = ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .orElseThrow(() -> new IllegalArgumentException("pid: no process " + pid + " is alive"));
        KillPoint point = new KillPoint(lastId.incrementAndGet(), call, when, n, process);
        points.add(point);
        return point;
    }

    /** In the order they were armed, also those that have struck. */
    public List<KillPoint> list() {
        return List.copyOf(points);
    }

    /** Removes a point; empty if there is none of this id. */
    public Optional<KillPoint> disarm(int id) {
        Optional<KillPoint> found =
                points.stream().filter(point -> point.id() == id).findFirst();
        found.ifPresent(points::remove);
        return found;
    }

    /** Removes all points. */
    public void disarmAll() {
        points.clear();
    }

    private void reached(KillPoint.When when, String call) {
        for (KillPoint point : points) {
            if (point.strikesAt(when, call)) {
                killer.kill(point.process());
            }
        }
    }
}
