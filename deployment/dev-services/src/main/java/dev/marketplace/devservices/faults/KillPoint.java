package dev.marketplace.devservices.faults;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One armed point: counts the calls that match it and strikes once, at the n-th. */
public final class KillPoint {

    /** Which side of the call. */
    public enum When {
        BEFORE,
        AFTER
    }

    private final int id;
    private final String call;
    private final Pattern pattern;
    private final When when;
    private final int n;
    private final ProcessHandle process;
    private final AtomicInteger hits = new AtomicInteger();

    KillPoint(int id, String call, When when, int n, ProcessHandle process) {
        this.id = id;
        this.call = call;
        this.pattern = Pattern.compile(Pattern.quote(call).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
        this.when = when;
        this.n = n;
        this.process = process;
    }

    /** Counts the call if it matches; true exactly once, for the n-th match. */
    boolean strikesAt(When side, String name) {
        return side == when && pattern.matcher(name).matches() && hits.incrementAndGet() == n;
    }

    public int id() {
        return id;
    }

    public String call() {
        return call;
    }

    public When when() {
        return when;
    }

    public int n() {
        return n;
    }

    /** The process that dies. */
    public ProcessHandle process() {
        return process;
    }

    /** Matching calls since it was armed. */
    public int hits() {
        return hits.get();
    }

    /** Whether it has killed already. */
    public boolean struck() {
        return hits.get() >= n;
    }
}
