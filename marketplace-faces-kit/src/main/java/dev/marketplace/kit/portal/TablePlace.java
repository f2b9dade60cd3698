package dev.marketplace.kit.portal;

import dev.marketplace.kit.page.PageLinks;
import java.io.Serializable;
import java.util.function.IntFunction;

/** The page of a table that the address names, from 1: how its pages are turned without scripts. */
public final class TablePlace implements Serializable {

    /** A page's rows as long as nobody chose otherwise. */
    public static final int ROWS = 20;

    private static final long serialVersionUID = 1L;

    /** No table that counts in {@code int} has more. */
    private static final int MAX = Integer.MAX_VALUE / ROWS;

    private int number = 1;

    public String getNumber() {
        return Integer.toString(number);
    }

    /** @param number as the address has it; what is no page means the first */
    public void setNumber(String number) {
        this.number = number != null && number.matches("[0-9]{1,9}")
                ? Math.max(1, Math.min(MAX, Integer.parseInt(number)))
                : 1;
    }

    /** The page itself and those around it; the last page if there are not so many. @param address of a page from 1 */
    public PageLinks links(long total, IntFunction<String> address) {
        long last = Math.max(1, (total + ROWS - 1) / ROWS);
        return PageLinks.of((int) Math.min(number, last), total, ROWS, address);
    }

    /** How many rows lie before a page. */
    public static int first(PageLinks pages) {
        return (pages.current() - 1) * ROWS;
    }
}
