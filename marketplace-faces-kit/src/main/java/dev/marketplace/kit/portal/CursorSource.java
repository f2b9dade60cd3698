package dev.marketplace.kit.portal;

import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import java.io.Serializable;

/** Where a table's rows come from: a door that hands out cursors. */
public interface CursorSource<T> extends Serializable {

    long count();

    /** In an order that only grows at its beginning. */
    Page<T> page(PageRequest request);

    /** What tells a row from all others. */
    String key(T row);
}
