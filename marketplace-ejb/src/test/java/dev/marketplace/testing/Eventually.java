package dev.marketplace.testing;

/** Waits for what other threads do. */
public final class Eventually {

    private static final int TRIES = 400;
    private static final int PAUSE_MILLIS = 25;

    private Eventually() {}

    /** Asserts again and again until it holds; after ten seconds its last failure is thrown. */
    public static void holds(Runnable assertion) {
        AssertionError last = new AssertionError("never tried");
        for (int i = 0; i < TRIES; i++) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                last = e;
                sleep(PAUSE_MILLIS);
            }
        }
        throw last;
    }

    /** Gives other threads the time to do what they should not do. */
    public static void pause() {
        sleep(300);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
