package dev.marketplace.web.header;

import dev.marketplace.catalogue.boundary.Catalogue;
import dev.marketplace.catalogue.boundary.CategoryView;
import dev.marketplace.order.boundary.Carts;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the bar on top shows: categories, the cart's badge, and who is signed in. */
@Named
@RequestScoped
public class HeaderBacking {

    @EJB
    private Catalogue catalogue;

    @EJB
    private Carts carts;

    @Inject
    private Shopper shopper;

    private List<CategoryView> categories;
    private Integer cartCount;

    public List<CategoryView> getCategories() {
        if (categories == null) {
            categories = catalogue.categories(shopper.caller(), shopper.language());
        }
        return categories;
    }

    /** Pieces in the cart; 0 on a public page. */
    public int getCartCount() {
        if (cartCount == null) {
            cartCount = shopper.cartKey()
                    .map(key -> carts.count(shopper.caller(), key))
                    .orElse(0);
        }
        return cartCount;
    }

    public boolean isSignedIn() {
        return shopper.isSignedIn();
    }
}
