package dev.marketplace.shared;

/** Makes ids: a prefix that says what they name, then 26 letters and digits that rise with time (ULID). */
@FunctionalInterface
public interface Ids {

    /**
     * @param prefix what is named, without the underscore, e.g. {@code ord}
     * @return e.g. {@code ord_01HZ3N6W8Q…}; never the same twice, later ones sort after earlier ones
     */
    String next(String prefix);
}
