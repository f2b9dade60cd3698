package dev.marketplace.testing;

/**
 * Ends "the process" before its n-th step: that step and all later ones of the armed thread fail until it is started again.
 * Steps are writes to the database and calls that change something at the payment provider.
 */
public final class KillSwitch {

    /** The process is dead. No {@link Exception}, so that nothing that survives failures survives this. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private volatile Thread armed;
    private volatile int stepsLeft;
    private volatile boolean struck;

    /** @param steps how many the current thread may still take, from 0 */
    public void arm(int steps) {
        stepsLeft = steps;
        struck = false;
        armed = Thread.currentThread();
    }

    /** The process is started again. @return whether it had been killed */
    public boolean restart() {
        armed = null;
        return struck;
    }

    void step() {
        if (Thread.currentThread() == armed && (struck || stepsLeft-- == 0)) {
            struck = true;
            throw new Killed();
        }
    }
}
