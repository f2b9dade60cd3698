package dev.marketplace.web.cart;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.ProductView;
import dev.marketplace.catalogue.boundary.VariantView;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.order.boundary.AddToCart;
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

/**
 * Puts a variant into the cart. A reader whom nobody knows yet comes here by GET, since the page that everybody shares
 * has no form that changes something; she confirms, and from then on is known. Everybody else comes by POST.
 */
@Named
@RequestScoped
public class AddBacking {

    private static final int MOST = 99;

    @EJB
    private Carts carts;

    @EJB
    private Catalogue catalogue;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private String slug;
    private String sku;
    private String quantity;
    private ProductView product;
    private VariantView variant;

    /** Finds what is to be added and, on POST, adds it. */
    public void load() {
        Optional<ProductView> found =
                slug == null ? Optional.empty() : catalogue.product(shopper.caller(), slug, shopper.language());
        Optional<VariantView> wanted = found.flatMap(one ->
                one.variants().stream().filter(each -> each.sku().equals(sku)).findFirst());
        if (wanted.isEmpty()) {
            navigation.notFound();
            return;
        }
        product = found.get();
        variant = wanted.get();
        if (request.getMethod().equals("POST")) {
            add();
        }
    }

    private void add() {
        try {
            carts.add(shopper.caller(), shopper.cartKey().orElseThrow(), new AddToCart(sku, pieces()));
            navigation.go(
                    back(), Toast.good(say.with("add.done", product.title())).with("/cart", say.with("add.seeCart")));
        } catch (Problem refused) {
            navigation.go(back(), Toast.bad(say.problem(refused)));
        }
    }

    /** 1 if what was typed is no number. */
    public int pieces() {
        boolean sensible = quantity != null && quantity.matches("[1-9][0-9]?");
        return sensible ? Math.min(Integer.parseInt(quantity), MOST) : 1;
    }

    public ProductView getProduct() {
        return product;
    }

    public VariantView getVariant() {
        return variant;
    }

    public String getVariantName() {
        return Variants.name(variant.colour(), variant.size());
    }

    /** Back to the same variant. */
    private String back() {
        return Variants.path(slug, variant.colour(), variant.size());
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }
}
