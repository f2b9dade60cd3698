package dev.marketplace.catalogue.boundary;

import dev.marketplace.catalogue.SoldOut;
import dev.marketplace.catalogue.control.StockKeeper;
import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Pieces to sell, by SKU; everything is idempotent by checkout id. For the order room, as the system. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Stock {

    @Inject
    private StockKeeper keeper;

    /** What the server would sell now, in the order of the SKUs; unknown ones are left out. */
    public List<PricedItem> priced(Caller caller, List<String> skus) {
        return keeper.priced(caller, skus);
    }

    /**
     * Holds all lines until the time, or none of them. Again with the same checkout it sets the time anew and takes nothing
     * more; what this checkout has confirmed counts as held. A hold does not end by itself when its time is over: the order
     * room releases it once the payment provider has said that nobody can pay any more.
     *
     * @throws SoldOut with the SKU and what is left of it
     */
    public void hold(Caller caller, String checkoutId, List<HoldLine> lines, Instant expiresAt) {
        keeper.hold(caller, checkoutId, lines, expiresAt);
    }

    /**
     * Sells what is held; what is no longer held is taken from what is free. Twice is harmless.
     *
     * @return SKUs of which there were not enough: nothing of those was taken
     */
    public List<String> confirm(Caller caller, String checkoutId, List<HoldLine> lines) {
        return keeper.confirm(caller, checkoutId, lines);
    }

    /** Gives back what is held; twice is harmless, as for what was sold. */
    public void release(Caller caller, String checkoutId, List<String> skus) {
        keeper.release(caller, checkoutId, skus);
    }
}
