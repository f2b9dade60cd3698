package dev.marketplace.analytics.control;

import dev.marketplace.analytics.entity.Entry;
import dev.marketplace.shared.Scope;

/** Where the daily log is kept. */
public interface LogStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** Adds an entry; one with its id stays as it is. */
    void add(Scope scope, Entry entry);

    /** Pieces of a product in entries of an action. */
    long pieces(Scope scope, String action, String productId);

    /** The same for products of one shop only. */
    long pieces(Scope scope, String action, String productId, String shopId);
}
