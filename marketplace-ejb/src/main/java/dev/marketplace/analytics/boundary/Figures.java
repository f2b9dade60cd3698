package dev.marketplace.analytics.boundary;

import dev.marketplace.analytics.control.LogStore;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sums over the daily log. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Figures {

    private static final String PURCHASE = "purchase";

    @Inject
    private LogStore log;

    @EJB
    private Shops shops;

    public Figures() {}

    /** For use without a container. */
    public Figures(LogStore log, Shops shops) {
        this.log = log;
        this.shops = shops;
    }

    /**
     * What was bought of a product: for an admin of any, for a seller of her own shop's only.
     *
     * @throws NotSignedIn for a visitor
     * @throws NotAllowed for a shopper
     * @throws NotFound for a seller without a shop
     */
    public ProductFigures product(Caller caller, String productId) {
        if (caller.roles().isEmpty()) {
            throw new NotSignedIn();
        }
        if (caller.audience() == Audience.USER) {
            throw new NotAllowed();
        }
        long pieces = caller.audience() == Audience.SELLER
                ? log.pieces(caller.scope(), PURCHASE, productId, ownShop(caller))
                : log.pieces(caller.scope(), PURCHASE, productId);
        return new ProductFigures(productId, pieces);
    }

    private String ownShop(Caller caller) {
        return shops.mine(caller).map(ShopView::id).orElseThrow(() -> new NotFound("shop"));
    }
}
