package dev.marketplace.web.checkout;

import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.order.boundary.Checkout;
import dev.marketplace.order.boundary.CheckoutStatus;
import dev.marketplace.order.boundary.OrderView;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.shared.Role;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Back from the provider's page: thanks, or what to do next. */
@Named
@RequestScoped
public class ReturnBacking {

    @EJB
    private Accounts accounts;

    @EJB
    private Checkout checkout;

    @EJB
    private Orders orders;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private String id;
    private CheckoutStatus status;
    private List<OrderView> made = List.of();

    /** Asks what has become of the payment. Unpaid leads back to the checkout, over leads back to the cart. */
    public void load() {
        shopper.caller().require(Role.USER);
        if (id == null) {
            navigation.notFound();
            return;
        }
        status = checkout.returned(shopper.caller(), id);
        switch (status.state()) {
            case "open" -> navigation.go("/checkout?cancelled=" + status.checkoutId());
            case "expired" -> navigation.go("/cart", Toast.bad(say.with("return.expired")));
            default ->
                made = status.orderIds().stream()
                        .map(orderId -> orders.order(shopper.caller(), orderId))
                        .toList();
        }
    }

    public CheckoutStatus getStatus() {
        return status;
    }

    /** Whether the orders exist; until then the page looks again. */
    public boolean isFulfilled() {
        return status.state().equals("fulfilled");
    }

    /** Whether it was paid but could not be sold: the money goes back. */
    public boolean isRefunded() {
        return status.state().equals("refund-due");
    }

    /** Whether it was paid and a person has to look at it before anything is made. */
    public boolean isReviewed() {
        return status.state().equals("review");
    }

    /** Whether nothing is decided yet, so that it is worth looking again in a moment. */
    public boolean isWaiting() {
        return status.state().equals("paid");
    }

    public List<OrderView> getMade() {
        return made;
    }

    /** What to call the shopper: the first word of her name. */
    public String getFirstName() {
        return accounts.me(shopper.caller()).name().strip().split("\\s+")[0];
    }

    public String getEmail() {
        return accounts.me(shopper.caller()).email();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
