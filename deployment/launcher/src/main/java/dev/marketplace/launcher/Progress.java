package dev.marketplace.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** What the person at the terminal reads: one line per step with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final long startNanos = System.nanoTime();
    private int step;
    private int steps;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** How many steps there will be; the count starts again. */
    synchronized void expect(int count) {
        step = 0;
        steps = count;
    }

    /** The next of the expected steps begins. */
    public synchronized void step(String what) {
        step++;
        line(step + "/" + steps + "  " + what);
    }

    /** More about the step under way, or something that happens after the start. */
    public synchronized void note(String what) {
        line("     " + what);
    }

    /** A paragraph without time. */
    synchronized void text(String paragraph) {
        out.println(paragraph);
        out.flush();
    }

    private void line(String text) {
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - startNanos) / 1e9, text);
        out.flush();
    }
}
