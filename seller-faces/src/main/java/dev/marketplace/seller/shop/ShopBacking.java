package dev.marketplace.seller.shop;

import dev.marketplace.kit.page.Callers;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The shop as the navigation names it; its texts are empty before one is opened. */
@Named
@RequestScoped
public class ShopBacking {

    @EJB
    private Shops shops;

    @Inject
    private Callers callers;

    private Optional<ShopView> shop;

    @PostConstruct
    void load() {
        shop = shops.mine(callers.current());
    }

    public String getName() {
        return shop.map(ShopView::name).orElse("");
    }

    public String getSlug() {
        return shop.map(ShopView::slug).orElse("");
    }
}
