package dev.marketplace.order.control;

import dev.marketplace.catalogue.SoldOut;
import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.order.AlreadyPaid;
import dev.marketplace.order.CartChanged;
import dev.marketplace.order.CartEmpty;
import dev.marketplace.order.CheckoutExpired;
import dev.marketplace.order.KeyReused;
import dev.marketplace.order.NotForSale;
import dev.marketplace.order.PaymentNotPossible;
import dev.marketplace.order.entity.Cart;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.order.entity.Offer;
import dev.marketplace.order.entity.ShopPart;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Starts checkouts. However many start one for the same cart at once, the cart names one of them, and all get that one.
 */
@Dependent
public class CheckoutStart {

    private final CheckoutStore checkouts;
    private final CartKeeper carts;
    private final CartPricing pricing;
    private final CheckoutQuotes quotes;
    private final CheckoutOpening opening;
    private final CheckoutEnding ending;
    private final PaymentGateway gateway;
    private final OrderSettings settings;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public CheckoutStart(
            CheckoutStore checkouts,
            CartKeeper carts,
            CartPricing pricing,
            CheckoutQuotes quotes,
            CheckoutOpening opening,
            CheckoutEnding ending,
            PaymentGateway gateway,
            OrderSettings settings,
            Ids ids,
            InstantSource clock) {
        this.checkouts = checkouts;
        this.carts = carts;
        this.pricing = pricing;
        this.quotes = quotes;
        this.opening = opening;
        this.ending = ending;
        this.gateway = gateway;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gives the live checkout of the cart, started now if need be.
     *
     * @return with the provider's page
     * @throws CartEmpty
     * @throws NotForSale
     * @throws SoldOut
     * @throws AlreadyPaid
     * @throws CheckoutExpired
     * @throws KeyReused
     * @throws CartChanged
     * @throws PaymentNotPossible
     * @throws dev.marketplace.shared.Unavailable
     */
    public CheckoutSession start(Caller caller, StartRequest request) {
        for (int attempt = 0; attempt < Limits.ATTEMPTS; attempt++) {
            Optional<CheckoutSession> known =
                    checkouts.findByStartKey(caller.scope(), request.buyer().id(), request.key());
            Optional<CheckoutSession> live =
                    known.isPresent() ? again(caller, request, known.get()) : live(caller, request);
            if (live.isPresent()) {
                return live.get().state() == CheckoutState.OPEN ? opening.open(caller, live.get()) : live.get();
            }
        }
        throw new CartChanged();
    }

    /** The same key again gets the same answer; empty if what was begun with it came to nothing: try again. */
    private Optional<CheckoutSession> again(Caller caller, StartRequest request, CheckoutSession known) {
        if (!known.offer().choicesHash().equals(request.choicesHash())) {
            throw new KeyReused();
        }
        if (known.untouched()) {
            return named(caller, request, known);
        }
        if (known.state() == CheckoutState.EXPIRED) {
            throw new CheckoutExpired();
        }
        return Optional.of(known);
    }

    /** One that is new: its cart may not name it yet, or never will. */
    private Optional<CheckoutSession> named(Caller caller, StartRequest request, CheckoutSession known) {
        Cart cart = carts.load(caller, request.cartId());
        Optional<CheckoutSession> other = cart.checkoutId().flatMap(id -> checkouts.find(caller.scope(), id));
        if (other.isPresent() && other.get().id().equals(known.id())) {
            return other;
        }
        if (other.isEmpty() && known.offer().fingerprint().equals(fingerprint(cart, request))) {
            return Optional.of(known).filter(one -> carts.save(caller.scope(), cart.linkedTo(one.id())));
        }
        checkouts.discard(caller.scope(), known);
        return Optional.empty();
    }

    /** The cart's checkout, if it fits or could be started; empty if somebody came between: try again. */
    private Optional<CheckoutSession> live(Caller caller, StartRequest request) {
        Cart cart = carts.load(caller, request.cartId());
        if (cart.isEmpty()) {
            throw new CartEmpty();
        }
        Optional<CheckoutSession> named = cart.checkoutId().flatMap(id -> checkouts.find(caller.scope(), id));
        String fingerprint = fingerprint(cart, request);
        if (named.isEmpty()) {
            return begin(caller, request, cart, fingerprint);
        }
        CheckoutSession checkout = named.get();
        boolean fits = checkout.live()
                && checkout.offer().fingerprint().equals(fingerprint)
                && !checkout.overdue(clock.instant());
        if (fits) {
            return named;
        }
        ending.end(caller, checkout.id(), "started anew")
                .filter(over -> over.state() != CheckoutState.EXPIRED)
                .ifPresent(paid -> {
                    throw new AlreadyPaid(paid.id());
                });
        return Optional.empty();
    }

    private Optional<CheckoutSession> begin(Caller caller, StartRequest request, Cart cart, String fingerprint) {
        PricedCart priced = pricing.price(caller, cart);
        requirePayable(priced);
        List<ShopPart> parts = quotes.parts(caller, priced, request.deliveryByShop());
        Offer offer = new Offer(
                request.buyer(), cart.id(), request.key(), request.choicesHash(), fingerprint, request.shipTo(), parts);
        if (!gateway.canCharge(offer.total())) {
            throw new PaymentNotPossible();
        }
        CheckoutSession checkout =
                CheckoutSession.start(ids.next("chk"), offer, clock.instant(), settings.priceFreeze());
        boolean begun =
                checkouts.insert(caller.scope(), checkout) && carts.save(caller.scope(), cart.linkedTo(checkout.id()));
        return begun ? checkouts.find(caller.scope(), checkout.id()) : Optional.empty();
    }

    private static void requirePayable(PricedCart cart) {
        if (cart.lines().isEmpty()) {
            throw new CartEmpty();
        }
        for (PricedCart.Line line : cart.lines()) {
            if (!line.found().forSale()) {
                throw new NotForSale(line.item().sku());
            }
            if (!line.payable()) {
                throw new SoldOut(line.item().sku(), line.available());
            }
        }
    }

    /** The same items and choices need no new checkout. */
    private static String fingerprint(Cart cart, StartRequest request) {
        TreeMap<String, Integer> items = new TreeMap<>();
        cart.items().forEach(item -> items.put(item.sku(), item.quantity()));
        return CartIds.hash(items + "|" + request.choicesHash() + "|" + request.shipTo());
    }
}
