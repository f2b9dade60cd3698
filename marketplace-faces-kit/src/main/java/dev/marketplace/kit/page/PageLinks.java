package dev.marketplace.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The links under a long list: the first pages, those around the current one and the last.
 *
 * @param current from 1
 * @param last how many pages there are, 1 or more
 * @param links in order; a gap has no address
 * @param previous address of the page before; empty on the first
 * @param next address of the page after; empty on the last
 */
public record PageLinks(int current, int last, List<Link> links, String previous, String next) {

    private static final int AROUND = 2;

    /** @param number the page; 0 for a gap */
    public record Link(int number, String address, boolean isCurrent) {

        public boolean isGap() {
            return number == 0;
        }
    }

    /** @param address gives the address of a page from 1 */
    public static PageLinks of(int current, long items, int perPage, IntFunction<String> address) {
        int last = (int) Math.max(1, (items + perPage - 1) / perPage);
        List<Link> links = new ArrayList<>();
        for (int page = 1; page <= last; page++) {
            boolean shown = page == 1 || page == last || Math.abs(page - current) <= AROUND;
            if (shown) {
                links.add(new Link(page, address.apply(page), page == current));
            } else if (!links.get(links.size() - 1).isGap()) {
                links.add(new Link(0, "", false));
            }
        }
        return new PageLinks(
                current,
                last,
                List.copyOf(links),
                current > 1 ? address.apply(current - 1) : "",
                current < last ? address.apply(current + 1) : "");
    }

    public boolean isNeeded() {
        return last > 1;
    }
}
