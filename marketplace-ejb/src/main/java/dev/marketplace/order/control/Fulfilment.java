package dev.marketplace.order.control;

import dev.marketplace.catalogue.SoldOut;
import dev.marketplace.catalogue.boundary.HoldLine;
import dev.marketplace.catalogue.boundary.Stock;
import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.order.CartChanged;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.order.entity.Order;
import dev.marketplace.order.entity.Payment;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes the orders of a checkout that was paid. The buyer's return, the provider's report and the jobs all come here, at
 * once and again and again; each step is one conditional write that finds itself done when it comes again.
 */
@Dependent
public class Fulfilment {

    private static final Log LOG = Log.of(Fulfilment.class);

    /** Longer than any fulfilment may take, however often it begins anew. */
    private static final Duration SECURED_FOR = Duration.ofDays(7);

    private final CheckoutStore checkouts;
    private final OrderStore orders;
    private final CartKeeper carts;
    private final Stock stock;
    private final PaymentGateway gateway;
    private final GroupNumbers numbers;
    private final OrderFacts facts;
    private final InstantSource clock;

    @Inject
    public Fulfilment(
            CheckoutStore checkouts,
            OrderStore orders,
            CartKeeper carts,
            Stock stock,
            PaymentGateway gateway,
            GroupNumbers numbers,
            OrderFacts facts,
            InstantSource clock) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.carts = carts;
        this.stock = stock;
        this.gateway = gateway;
        this.numbers = numbers;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Asks the provider and, if it is paid, makes the orders.
     *
     * @return how it stands then; empty if there is no such checkout
     * @throws dev.marketplace.external.payment.PaymentUnanswered if the provider does not answer: try again later
     */
    public Optional<CheckoutSession> fulfil(Caller caller, String checkoutId) {
        for (int attempt = 0; attempt < Limits.ATTEMPTS; attempt++) {
            Optional<CheckoutSession> found = checkouts.find(caller.scope(), checkoutId);
            if (found.isEmpty() || found.get().state().settled() || !step(caller, found.get())) {
                return found;
            }
        }
        throw new CartChanged();
    }

    /** @return false if nothing is to be done before the provider says more */
    private boolean step(Caller caller, CheckoutSession checkout) {
        if (checkout.state() != CheckoutState.PAID) {
            return confirmPayment(caller, checkout);
        }
        if (!moneyIsRight(checkout)) {
            return review(
                    caller,
                    checkout,
                    "charged " + received(checkout) + ", due "
                            + checkout.offer().total());
        }
        if (!checkout.progress().stockSecured()) {
            return secureStock(caller, checkout);
        }
        List<String> missing = stock.confirm(caller, checkout.id(), lines(checkout));
        if (!missing.isEmpty()) {
            return review(caller, checkout, "paid and held, but could not be taken from stock: " + missing);
        }
        return makeOrders(caller, checkout);
    }

    private boolean confirmPayment(Caller caller, CheckoutSession checkout) {
        if (checkout.page().isEmpty()) {
            return false;
        }
        HostedPayment hosted = gateway.find(checkout.page().get().sessionId());
        if (hosted.status() != HostedPayment.Status.PAID) {
            return false;
        }
        Payment payment = new Payment(
                hosted.paymentId().orElse(hosted.id()), hosted.received().orElseThrow(), clock.instant());
        checkouts.save(caller.scope(), checkout.paid(payment), List.of());
        return true;
    }

    /** All pieces are held once more, without an end: so either all are there to be taken, or none is. */
    private boolean secureStock(Caller caller, CheckoutSession checkout) {
        try {
            stock.hold(caller, checkout.id(), lines(checkout), clock.instant().plus(SECURED_FOR));
        } catch (SoldOut e) {
            return refundDue(caller, checkout, e.sku());
        }
        checkouts.save(caller.scope(), checkout.stockSecured(), List.of());
        return true;
    }

    private boolean makeOrders(Caller caller, CheckoutSession checkout) {
        String number = numbers.claim(caller.scope(), checkout.id());
        List<Order> made = checkout.offer().parts().stream()
                .map(part -> Order.of(checkout, part, number))
                .toList();
        made.forEach(order -> orders.insert(caller.scope(), order, List.of(facts.placed(caller, order))));
        carts.settle(
                caller.scope(),
                checkout.offer().cartId(),
                checkout.id(),
                checkout.offer().quantities());
        CheckoutSession fulfilled =
                checkout.fulfilled(number, made.stream().map(Order::id).toList());
        return save(caller, fulfilled, facts.groupCompleted(caller, fulfilled));
    }

    private boolean refundDue(Caller caller, CheckoutSession checkout, String sku) {
        LOG.warning("Checkout {0} is paid but {1} is sold out: a refund is due", checkout.id(), sku);
        carts.unlink(caller.scope(), checkout.offer().cartId(), checkout.id());
        CheckoutSession due = checkout.refundDue("paid, but " + sku + " is sold out");
        return save(caller, due, facts.refundDue(caller, due, sku));
    }

    private boolean review(Caller caller, CheckoutSession checkout, String why) {
        LOG.error(new IllegalStateException(why), "Checkout {0} is paid and needs people to look at it", checkout.id());
        carts.unlink(caller.scope(), checkout.offer().cartId(), checkout.id());
        checkouts.save(caller.scope(), checkout.review(why), List.of());
        return true;
    }

    private boolean save(Caller caller, CheckoutSession checkout, Event event) {
        checkouts.save(caller.scope(), checkout, List.of(event));
        return true;
    }

    private static boolean moneyIsRight(CheckoutSession checkout) {
        return received(checkout).equals(checkout.offer().total());
    }

    private static Money received(CheckoutSession checkout) {
        return checkout.progress().payment().orElseThrow().received();
    }

    private static List<HoldLine> lines(CheckoutSession checkout) {
        return checkout.offer().quantities().entrySet().stream()
                .map(line -> new HoldLine(line.getKey(), line.getValue()))
                .toList();
    }
}
