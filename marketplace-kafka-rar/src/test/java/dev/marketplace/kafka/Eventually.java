package dev.marketplace.kafka;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what happens on another thread. */
final class Eventually {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private Eventually() {}

    /** Returns when the check passes; after a minute throws what it threw last. */
    static void check(ThrowingCallable check) throws Exception {
        long start = System.nanoTime();
        while (true) {
            try {
                check.call();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw e;
                }
                Thread.sleep(20);
            } catch (Exception e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }
}
