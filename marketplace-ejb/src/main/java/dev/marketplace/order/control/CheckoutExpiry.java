package dev.marketplace.order.control;

import dev.marketplace.catalogue.boundary.Stock;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The job that ends checkouts whose time is over, and goes on with endings that were begun; it also tidies up carts. */
@Dependent
public class CheckoutExpiry {

    private static final Log LOG = Log.of(CheckoutExpiry.class);

    private final CheckoutStore checkouts;
    private final CartStore carts;
    private final CheckoutEnding ending;
    private final Stock stock;
    private final OrderSettings settings;
    private final InstantSource clock;

    @Inject
    public CheckoutExpiry(
            CheckoutStore checkouts,
            CartStore carts,
            CheckoutEnding ending,
            Stock stock,
            OrderSettings settings,
            InstantSource clock) {
        this.checkouts = checkouts;
        this.carts = carts;
        this.ending = ending;
        this.stock = stock;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One run.
     *
     * @return what it did, for operators
     */
    public String run(Caller system) {
        List<CheckoutSession> due = checkouts.toEnd(system.scope(), clock.instant(), Limits.JOB_BATCH);
        Patience patience = new Patience();
        int ended = 0;
        for (CheckoutSession checkout : due) {
            if (patience.lost()) {
                break;
            }
            ended += ended(system, checkout, patience) ? 1 : 0;
        }
        releaseAgain(system);
        long carts =
                this.carts.deleteVisitorsBefore(system.scope(), clock.instant().minus(settings.visitorCartLife()));
        return ended + " of " + due.size() + " checkouts ended, " + carts + " visitors' carts tidied up" + patience;
    }

    private boolean ended(Caller system, CheckoutSession checkout, Patience patience) {
        try {
            Optional<CheckoutSession> over = ending.end(system, checkout.id(), "time is over");
            return over.map(CheckoutSession::state).orElse(CheckoutState.EXPIRED) == CheckoutState.EXPIRED;
        } catch (Problem e) {
            LOG.warning("Checkout {0} is not ended yet: {1}", checkout.id(), e.getMessage());
            patience.tried(e);
            return false;
        } catch (RuntimeException e) {
            LOG.error(e, "Checkout {0} could not be ended, it is tried again", checkout.id());
            return false;
        }
    }

    /** A start that was under way when its checkout was ended may have held stock just after it was released. */
    private void releaseAgain(Caller system) {
        for (CheckoutSession checkout : checkouts.toReleaseAgain(system.scope(), clock.instant(), Limits.JOB_BATCH)) {
            stock.release(
                    system,
                    checkout.id(),
                    List.copyOf(checkout.offer().quantities().keySet()));
            checkouts.releasedAgain(system.scope(), checkout.id());
        }
    }
}
