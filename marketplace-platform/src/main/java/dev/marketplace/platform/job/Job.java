package dev.marketplace.platform.job;

import dev.marketplace.shared.Caller;
import java.time.Duration;

/**
 * Something to do again and again, on one node at a time. It must be idempotent: it runs again from any point.
 *
 * @param name in kebab case, {@code <room>-<what>}
 * @param every from the end of one run to the start of the next
 * @param work what it does, as the system; its answer is kept as the last result, e.g. {@code 3 holds expired}
 */
public record Job(String name, Duration every, Work work) {

    /** One run for one marketplace. */
    @FunctionalInterface
    public interface Work {
        String run(Caller system) throws Exception;
    }
}
