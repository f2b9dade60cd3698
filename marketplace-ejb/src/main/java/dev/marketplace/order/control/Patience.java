package dev.marketplace.order.control;

import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.shared.Unavailable;

/** How long a job goes on asking a provider that does not answer: each silence may take half a minute. */
final class Patience {

    private static final int SILENCES = 3;

    private int silences;

    void tried(RuntimeException failure) {
        if (failure instanceof PaymentUnanswered || failure instanceof Unavailable) {
            silences++;
        }
    }

    boolean lost() {
        return silences >= SILENCES;
    }

    /** What to add to a job's result; empty if nothing. */
    @Override
    public String toString() {
        return lost() ? "; stopped, since the provider does not answer" : "";
    }
}
