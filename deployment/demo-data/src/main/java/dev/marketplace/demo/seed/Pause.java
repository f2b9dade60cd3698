package dev.marketplace.demo.seed;

import java.time.Duration;

/** How to wait; tests do not. */
@FunctionalInterface
interface Pause {

    void of(Duration length) throws InterruptedException;

    static Pause real() {
        return length -> Thread.sleep(length.toMillis());
    }
}
