package dev.marketplace.web.cart;

import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.order.boundary.CartLine;
import dev.marketplace.order.boundary.CartView;
import dev.marketplace.order.boundary.Carts;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.Shopper;
import dev.marketplace.web.part.Variants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** The cart, and the changes of its lines. */
@Named
@RequestScoped
public class CartBacking {

    private static final int MOST = 99;

    @EJB
    private Carts carts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private String sku;
    private String change;
    private String quantity;
    private CartView cart;

    /** Shows the cart or, on POST, changes a line and comes back. */
    public void load() {
        cart = carts.view(shopper.caller(), shopper.cartKey().orElseThrow());
        if (request.getMethod().equals("POST")) {
            line().ifPresentOrElse(this::change, () -> navigation.go("/cart"));
        }
    }

    private void change(CartLine line) {
        try {
            int wanted = wanted(line);
            carts.change(shopper.caller(), shopper.cartKey().orElseThrow(), line.sku(), wanted);
            if (wanted == 0) {
                navigation.go("/cart", Toast.good(say.with("cart.removed", line.title())));
            } else {
                navigation.go("/cart");
            }
        } catch (Problem refused) {
            navigation.go("/cart", Toast.bad(say.problem(refused)));
        }
    }

    /** What the pressed button means; the typed number if none of the little ones was pressed. */
    private int wanted(CartLine line) {
        return switch (change == null ? "set" : change) {
            case "remove" -> 0;
            case "less" -> Math.max(0, line.quantity() - 1);
            case "more" -> Math.min(MOST, line.quantity() + 1);
            default ->
                quantity != null && quantity.matches("[0-9]{1,2}") ? Integer.parseInt(quantity) : line.quantity();
        };
    }

    private Optional<CartLine> line() {
        return lines().filter(line -> line.sku().equals(sku)).findFirst();
    }

    private Stream<CartLine> lines() {
        return cart.shops().stream().flatMap(shop -> shop.lines().stream());
    }

    public CartView getCart() {
        return cart;
    }

    public boolean isFilled() {
        return !cart.shops().isEmpty();
    }

    /** E.g. {@code Bone, 41}. */
    public String variantName(CartLine line) {
        return Variants.name(line.colour(), line.size());
    }

    /** The path of the line's variant. */
    public String path(CartLine line) {
        return Variants.path(line.slug(), line.colour(), line.size());
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }
}
