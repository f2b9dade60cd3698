package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** Pieces to sell, by SKU; holds are idempotent by checkout id. For the order room. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Stock {

    /** What the server would sell now, in the order of the SKUs; unknown ones are left out. */
    public List<PricedItem> priced(Caller caller, List<String> skus) {
        throw new UnsupportedOperationException();
    }

    /**
     * Holds all lines until the given time or none of them. Again with the same checkout it replaces the time, and takes
     * nothing more; what this checkout has confirmed already counts as held and stays sold. A hold does not end by itself
     * when its time is over: the order room releases it once the payment provider has said that nobody can pay any more.
     *
     * @throws dev.marketplace.catalogue.SoldOut with the sku and what is left: then nothing is held
     */
    public void hold(Caller caller, String checkoutId, List<HoldLine> lines, java.time.Instant expiresAt) {
        throw new UnsupportedOperationException();
    }

    /** Turns held pieces into sold ones; twice is harmless; pieces whose hold is gone are taken if there are any. @return SKUs of which there were not enough */
    public List<String> confirm(Caller caller, String checkoutId, List<HoldLine> lines) {
        throw new UnsupportedOperationException();
    }

    /** Gives held pieces back; twice is harmless. */
    public void release(Caller caller, String checkoutId, List<String> skus) {
        throw new UnsupportedOperationException();
    }
}
