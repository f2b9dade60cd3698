package dev.marketplace.launcher;

/** One process that the launcher starts, watches, starts again when it dies, and stops. */
interface Managed {

    /** For messages and the process table, e.g. {@code redis}. */
    String name();

    /** Starts it with the same settings as ever; returns when it answers. */
    void start();

    /** Whether its process lives; false also before the first start. */
    boolean isAlive();

    /** Why it died, for a message: exit code and where its log is. */
    String epitaph();

    /** Returns when its process is gone; does nothing when there is none. */
    void stop();
}
