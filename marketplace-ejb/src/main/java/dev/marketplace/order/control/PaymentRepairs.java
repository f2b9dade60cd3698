package dev.marketplace.order.control;

import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/**
 * The job that finds what went unseen: reports that were stored and not acted on, payments whose report never came, orders
 * that were begun and not finished, pages whose address was lost.
 */
@Dependent
public class PaymentRepairs {

    private static final Log LOG = Log.of(PaymentRepairs.class);

    private final PaymentReports reports;
    private final CheckoutStore checkouts;
    private final Fulfilment fulfilment;
    private final CheckoutOpening opening;
    private final InstantSource clock;

    @Inject
    public PaymentRepairs(
            PaymentReports reports,
            CheckoutStore checkouts,
            Fulfilment fulfilment,
            CheckoutOpening opening,
            InstantSource clock) {
        this.reports = reports;
        this.checkouts = checkouts;
        this.fulfilment = fulfilment;
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * One run.
     *
     * @return what it did, for operators
     */
    public String run(Caller system) {
        int acted = reports.actOnWaiting(system);
        List<CheckoutSession> due = checkouts.toRepair(system.scope(), clock.instant(), Limits.JOB_BATCH);
        Patience patience = new Patience();
        int fulfilled = 0;
        for (CheckoutSession checkout : due) {
            if (patience.lost()) {
                break;
            }
            fulfilled += repaired(system, checkout, patience) ? 1 : 0;
        }
        return acted + " reports acted on, " + due.size() + " checkouts due, " + fulfilled + " fulfilled" + patience;
    }

    private boolean repaired(Caller system, CheckoutSession checkout, Patience patience) {
        try {
            if (checkout.state() == CheckoutState.OPEN && checkout.page().isEmpty()) {
                reopen(system, checkout);
                return false;
            }
            CheckoutSession now = fulfilment.fulfil(system, checkout.id()).orElse(checkout);
            if (now.state() == CheckoutState.OPEN) {
                checkouts.save(system.scope(), now.checked(clock.instant()), List.of());
            }
            return now.state() == CheckoutState.FULFILLED;
        } catch (Problem | PaymentUnanswered e) {
            LOG.warning("Checkout {0} is looked at again later: {1}", checkout.id(), e.getMessage());
            patience.tried(e);
            return false;
        } catch (RuntimeException e) {
            LOG.error(e, "Checkout {0} could not be repaired, it is tried again", checkout.id());
            return false;
        }
    }

    /** An attempt whose answer was lost is made again; one that never began is left to its shopper. */
    private void reopen(Caller system, CheckoutSession checkout) {
        checkouts.save(system.scope(), checkout.checked(clock.instant()), List.of());
        boolean unknown = checkout.live()
                && checkout.attempt()
                        .filter(attempt -> !attempt.busy(clock.instant()))
                        .isPresent();
        if (unknown) {
            checkouts.find(system.scope(), checkout.id()).ifPresent(now -> opening.open(system, now));
        }
    }
}
