package dev.marketplace.web.shops;

import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All shops, by name. */
@Named
@RequestScoped
public class ShopsBacking {

    private static final int MOST = 100;

    @EJB
    private Shops shops;

    @Inject
    private Shopper shopper;

    private List<ShopView> all;

    @PostConstruct
    void load() {
        all = shops.all(shopper.caller(), MOST);
    }

    public List<ShopView> getAll() {
        return all;
    }
}
