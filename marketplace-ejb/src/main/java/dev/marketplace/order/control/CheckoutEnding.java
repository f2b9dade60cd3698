package dev.marketplace.order.control;

import dev.marketplace.catalogue.boundary.Stock;
import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.external.payment.PaymentRefused;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.order.CartChanged;
import dev.marketplace.order.PaymentInProgress;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Unavailable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Ends a checkout before it is paid. The order of the steps is what keeps money and stock right, and each can be done again:
 * nobody is sent to its page any more; the provider ends the page; the stock is released; it is expired; its cart forgets
 * it. If the provider says that it is paid, its orders are made instead.
 */
@Dependent
public class CheckoutEnding {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final CheckoutStore checkouts;
    private final CartKeeper carts;
    private final Stock stock;
    private final PaymentGateway gateway;
    private final PaymentPages pages;
    private final Fulfilment fulfilment;
    private final InstantSource clock;

    @Inject
    public CheckoutEnding(
            CheckoutStore checkouts,
            CartKeeper carts,
            Stock stock,
            PaymentGateway gateway,
            PaymentPages pages,
            Fulfilment fulfilment,
            InstantSource clock) {
        this.checkouts = checkouts;
        this.carts = carts;
        this.stock = stock;
        this.gateway = gateway;
        this.pages = pages;
        this.fulfilment = fulfilment;
        this.clock = clock;
    }

    /**
     * Ends it, or makes its orders if it was paid.
     *
     * @return how it stands then; empty if there is no such checkout
     * @throws PaymentInProgress if the provider is at work on a payment
     * @throws Unavailable if it does not answer: then it is being
     *     ended, and a job goes on with that
     */
    public Optional<CheckoutSession> end(Caller caller, String checkoutId, String why) {
        for (int attempt = 0; attempt < Limits.ATTEMPTS; attempt++) {
            Optional<CheckoutSession> found = checkouts.find(caller.scope(), checkoutId);
            if (found.isEmpty()) {
                return found;
            }
            CheckoutSession checkout = found.get();
            if (checkout.state() != CheckoutState.OPEN) {
                return Optional.of(over(caller, checkout));
            }
            if (checkout.live()) {
                checkouts.save(caller.scope(), checkout.ending(why), List.of());
            } else {
                step(caller, checkout);
            }
        }
        throw new CartChanged();
    }

    /** One that is over: its cart need not name it any more. */
    private CheckoutSession over(Caller caller, CheckoutSession checkout) {
        if (checkout.state() == CheckoutState.EXPIRED) {
            carts.unlink(caller.scope(), checkout.offer().cartId(), checkout.id());
            return checkout;
        }
        return fulfilment.fulfil(caller, checkout.id()).orElse(checkout);
    }

    /** One that is open and being ended. */
    private void step(Caller caller, CheckoutSession checkout) {
        Optional<HostedPayment> page = page(checkout);
        HostedPayment.Status status = page.map(HostedPayment::status).orElse(HostedPayment.Status.EXPIRED);
        switch (status) {
            case PAID ->
                fulfilment.fulfil(caller, noted(caller, checkout, page.get()).id());
            case PROCESSING -> {
                checkouts.save(caller.scope(), checkout.resumed(clock.instant()), List.of());
                throw new PaymentInProgress();
            }
            case OPEN -> throw new Unavailable("This payment cannot be stopped just now; please try again.", SOON);
            case EXPIRED -> {
                stock.release(
                        caller,
                        checkout.id(),
                        List.copyOf(checkout.offer().quantities().keySet()));
                checkouts.save(caller.scope(), checkout.expired(clock.instant()), List.of());
            }
        }
    }

    /** What the provider says of its page after it was told to end it; empty if there never was one. */
    private Optional<HostedPayment> page(CheckoutSession checkout) {
        try {
            if (checkout.page().isPresent()) {
                return Optional.of(gateway.expire(checkout.page().get().sessionId()));
            }
            return checkout.attempt().isEmpty()
                    ? Optional.empty()
                    : pages.lost(checkout).map(HostedPayment::id).map(gateway::expire);
        } catch (PaymentUnanswered | PaymentRefused e) {
            throw new Unavailable(
                    "Our payment provider does not answer just now. Nothing was charged; please try again.", SOON);
        }
    }

    /** A page that was paid although its address never reached us: it is noted first. */
    private CheckoutSession noted(Caller caller, CheckoutSession checkout, HostedPayment page) {
        if (checkout.page().isEmpty()) {
            CheckoutSession opened = checkout.opened(PaymentPages.page(page), clock.instant());
            checkouts.save(caller.scope(), opened, List.of());
        }
        return checkout;
    }
}
