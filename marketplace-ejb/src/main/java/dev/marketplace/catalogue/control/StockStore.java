package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Pieces by SKU. Every change is one conditional write, idempotent by checkout id. */
public interface StockStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** Enters a SKU; one that is there stays as it is. */
    void enter(Scope scope, String sku, String productId, int pieces);

    /** By SKU; unknown ones are left out. */
    Map<String, StockLevel> levels(Scope scope, Collection<String> skus);

    /**
     * Holds pieces; if the checkout holds them already only the time is set anew.
     *
     * @return false if there are not enough
     */
    boolean hold(Scope scope, String sku, String checkout, int quantity, Instant expiresAt, List<Event> events);

    /**
     * Sells what the checkout holds or, if its hold is gone, free pieces.
     *
     * @return false if there are not enough; true also if it was done before
     */
    boolean confirm(Scope scope, String sku, String checkout, int quantity, Instant now, List<Event> events);

    /** Gives back what the checkout holds; harmless if it holds nothing. */
    void release(Scope scope, String sku, String checkout, List<Event> events);

    /**
     * Forgets which checkouts were confirmed before the time.
     *
     * @return how many SKUs were touched
     */
    long forgetConfirmed(Scope scope, Instant before);
}
