package dev.marketplace.order.boundary;

import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.identity.boundary.AccountView;
import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.identity.boundary.AddressView;
import dev.marketplace.identity.boundary.Addresses;
import dev.marketplace.order.control.CartIds;
import dev.marketplace.order.control.CartKeeper;
import dev.marketplace.order.control.CartPricing;
import dev.marketplace.order.control.CheckoutQuotes;
import dev.marketplace.order.control.CheckoutStart;
import dev.marketplace.order.control.CheckoutStore;
import dev.marketplace.order.control.Delivery;
import dev.marketplace.order.control.Fulfilment;
import dev.marketplace.order.control.Limits;
import dev.marketplace.order.control.PricedCart;
import dev.marketplace.order.control.StartRequest;
import dev.marketplace.order.entity.Buyer;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.PostalAddress;
import dev.marketplace.order.entity.ProviderPage;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Problem;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** From a cart to a payment, and back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Checkout {

    @Inject
    private Accounts accounts;

    @Inject
    private Addresses addresses;

    @Inject
    private CartKeeper carts;

    @Inject
    private CartPricing pricing;

    @Inject
    private CheckoutQuotes quotes;

    @Inject
    private CheckoutStart starts;

    @Inject
    private CheckoutStore checkouts;

    @Inject
    private Fulfilment fulfilment;

    public Checkout() {}

    /** For use without a container. */
    public Checkout(
            Accounts accounts,
            Addresses addresses,
            CartKeeper carts,
            CartPricing pricing,
            CheckoutQuotes quotes,
            CheckoutStart starts,
            CheckoutStore checkouts,
            Fulfilment fulfilment) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.carts = carts;
        this.pricing = pricing;
        this.quotes = quotes;
        this.starts = starts;
        this.checkouts = checkouts;
        this.fulfilment = fulfilment;
    }

    /**
     * What would be paid now. An empty cart gives an empty preview.
     *
     * @throws dev.marketplace.shared.NotSignedIn
     */
    public CheckoutPreview preview(Caller caller, CheckoutChoices choices) {
        PricedCart cart = pricing.price(caller, carts.load(caller, cartOf(caller)));
        List<Delivery> deliveries = quotes.deliveries(caller, cart, choices.deliveryByShop());
        Money shipping = Money.sum(
                deliveries.stream().map(delivery -> delivery.chosen().amount()).toList(), cart.currency());
        return new CheckoutPreview(
                Views.cart(cart),
                deliveries.stream().map(Views::delivery).toList(),
                cart.subtotal(),
                shipping,
                cart.subtotal().plus(shipping));
    }

    /**
     * Freezes prices, holds stock, opens the provider's page; the same cart with the same choices has one open session, and
     * the same key gives the same answer.
     *
     * @throws dev.marketplace.shared.InvalidInput
     * @throws dev.marketplace.shared.NotSignedIn
     * @throws NotFound if the address is not hers
     * @throws dev.marketplace.order.CartEmpty
     * @throws dev.marketplace.order.NotForSale
     * @throws dev.marketplace.catalogue.SoldOut
     * @throws dev.marketplace.order.CartChanged
     * @throws dev.marketplace.order.AlreadyPaid
     * @throws dev.marketplace.order.PaymentInProgress
     * @throws dev.marketplace.order.CheckoutExpired
     * @throws dev.marketplace.order.KeyReused
     * @throws dev.marketplace.order.PaymentNotPossible
     * @throws dev.marketplace.shared.Unavailable if nothing was charged and trying again may help
     */
    public PaymentStart start(Caller caller, StartCheckout command) {
        String cartId = cartOf(caller);
        new Checks()
                .text("idempotencyKey", command.idempotencyKey(), Limits.KEY_LENGTH)
                .that(command.choices().addressId().isPresent(), "addressId", "Please choose where it should go.")
                .done();
        AddressView address =
                addresses.find(caller, command.choices().addressId().get());
        AccountView account = accounts.me(caller);
        CheckoutSession checkout = starts.start(
                caller,
                new StartRequest(
                        cartId,
                        new Buyer(account.id(), account.name(), account.email()),
                        address.id(),
                        new PostalAddress(
                                address.name(), address.street(), address.city(), address.zip(), address.country()),
                        command.choices().deliveryByShop(),
                        command.idempotencyKey().strip()));
        ProviderPage page = checkout.page().orElseThrow();
        return new PaymentStart(checkout.id(), page.url(), page.expiresAt());
    }

    /**
     * What has become of it; asks the provider if it is not yet known, and makes the orders if it is paid. While the
     * provider does not answer its state is {@code checking}: ask again.
     *
     * @throws dev.marketplace.shared.NotSignedIn
     * @throws NotFound unless it is the caller's own
     */
    public CheckoutStatus returned(Caller caller, String checkoutId) {
        CheckoutSession checkout = checkouts
                .findOfBuyer(
                        caller.scope(), checkoutId, caller.require(Role.USER).id())
                .orElseThrow(() -> new NotFound("checkout"));
        try {
            return Views.status(fulfilment.fulfil(caller, checkoutId).orElse(checkout));
        } catch (PaymentUnanswered | Problem e) {
            return Views.unanswered(checkout);
        }
    }

    private static String cartOf(Caller caller) {
        return CartIds.ofUser(caller.require(Role.USER).id());
    }
}
