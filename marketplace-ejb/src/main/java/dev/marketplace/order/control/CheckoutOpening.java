package dev.marketplace.order.control;

import dev.marketplace.catalogue.SoldOut;
import dev.marketplace.catalogue.boundary.HoldLine;
import dev.marketplace.catalogue.boundary.Stock;
import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.order.CartChanged;
import dev.marketplace.order.CheckoutExpired;
import dev.marketplace.order.PaymentNotPossible;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Unavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Opens the provider's page for a checkout: notes the attempt, holds the stock, asks the provider, holds the stock as long
 * as the page is open, notes the page. Whoever comes second waits for the first; whoever comes after a failure goes on.
 */
@Dependent
public class CheckoutOpening {

    private static final Log LOG = Log.of(CheckoutOpening.class);

    /** A little longer than one call to the provider may take with its timeouts and pauses. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 100;
    private static final int POLLS = 100;

    private final CheckoutStore checkouts;
    private final Stock stock;
    private final PaymentGateway gateway;
    private final PaymentPages pages;
    private final CheckoutEnding ending;
    private final OrderSettings settings;
    private final InstantSource clock;

    @Inject
    public CheckoutOpening(
            CheckoutStore checkouts,
            Stock stock,
            PaymentGateway gateway,
            PaymentPages pages,
            CheckoutEnding ending,
            OrderSettings settings,
            InstantSource clock) {
        this.checkouts = checkouts;
        this.stock = stock;
        this.gateway = gateway;
        this.pages = pages;
        this.ending = ending;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return with its page; it may be paid already
     * @throws SoldOut and then it is over
     * @throws PaymentNotPossible and then it is over
     * @throws CheckoutExpired if it is over; Unavailable
     *     if the provider gave no answer: asking again later goes on from there
     */
    CheckoutSession open(Caller caller, CheckoutSession checkout) {
        CheckoutSession current = checkout;
        for (int poll = 0; poll < POLLS; poll++) {
            boolean over = current.state() == CheckoutState.EXPIRED
                    || current.progress().ending().isPresent();
            if (over) {
                throw new CheckoutExpired();
            }
            if (current.page().isPresent()) {
                return current;
            }
            if (current.attempt()
                    .filter(attempt -> attempt.busy(clock.instant()))
                    .isPresent()) {
                pause();
            } else {
                attempt(caller, current);
            }
            current = checkouts.find(caller.scope(), checkout.id()).orElseThrow(CheckoutExpired::new);
        }
        throw noAnswer();
    }

    /** One attempt, unless somebody else begins one in the same moment. */
    private void attempt(Caller caller, CheckoutSession checkout) {
        boolean again = checkout.attempt().isPresent();
        if (checkouts.save(
                caller.scope(),
                checkout.attempting(clock.instant(), PATIENCE, settings.paymentPageLife()),
                List.of())) {
            CheckoutSession begun =
                    checkouts.find(caller.scope(), checkout.id()).orElseThrow(CheckoutExpired::new);
            hold(caller, begun, begun.progress().expiresAt(), again);
            note(caller, begun, ask(caller, begun, again));
        }
    }

    private HostedPayment ask(Caller caller, CheckoutSession checkout, boolean again) {
        try {
            return pages.open(checkout, again);
        } catch (PaymentUnanswered e) {
            LOG.warning("No answer yet to {0}: {1}", checkout.paymentKey(), e.getMessage());
            checkouts.save(caller.scope(), checkout.unanswered(clock.instant()), List.of());
            throw noAnswer();
        } catch (PaymentRefused e) {
            LOG.warning("The provider refuses {0}: {1} {2}", checkout.paymentKey(), e.code(), e.getMessage());
            checkouts.save(caller.scope(), checkout.refused(), List.of());
            ending.end(caller, checkout.id(), "the provider refused: " + e.code());
            throw new PaymentNotPossible();
        }
    }

    /** Notes the page; a checkout that was ended in the meantime takes its page with it. */
    private void note(Caller caller, CheckoutSession asked, HostedPayment page) {
        hold(caller, asked, page.expiresAt(), true);
        CheckoutSession current = asked;
        for (int attempt = 0; attempt < Limits.ATTEMPTS; attempt++) {
            if (!current.live() || page.status() == HostedPayment.Status.EXPIRED) {
                abandon(caller, current, page);
                return;
            }
            CheckoutSession opened = current.opened(PaymentPages.page(page), clock.instant());
            if (current.page().isPresent() || checkouts.save(caller.scope(), opened, List.of())) {
                return;
            }
            current = checkouts.find(caller.scope(), asked.id()).orElseThrow(CheckoutExpired::new);
        }
        throw new CartChanged();
    }

    private void abandon(Caller caller, CheckoutSession checkout, HostedPayment page) {
        if (checkout.state() == CheckoutState.OPEN || checkout.state() == CheckoutState.EXPIRED) {
            gateway.expire(page.id());
            ending.end(caller, checkout.id(), "ended while its page was opened")
                    .filter(over -> over.state() == CheckoutState.EXPIRED)
                    .ifPresent(over -> stock.release(
                            caller,
                            over.id(),
                            List.copyOf(over.offer().quantities().keySet())));
        }
    }

    /** @param asked whether the provider may have been asked for the page already */
    private void hold(Caller caller, CheckoutSession checkout, Instant until, boolean asked) {
        List<HoldLine> lines = checkout.offer().quantities().entrySet().stream()
                .map(line -> new HoldLine(line.getKey(), line.getValue()))
                .toList();
        try {
            stock.hold(caller, checkout.id(), lines, until);
        } catch (SoldOut e) {
            if (!asked) {
                checkouts.save(caller.scope(), checkout.refused(), List.of());
            }
            ending.end(caller, checkout.id(), e.sku() + " is sold out");
            throw e;
        }
    }

    private static Unavailable noAnswer() {
        return new Unavailable(
                "Our payment provider does not answer just now. Nothing was charged; please try again in a moment.",
                SOON);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noAnswer();
        }
    }
}
