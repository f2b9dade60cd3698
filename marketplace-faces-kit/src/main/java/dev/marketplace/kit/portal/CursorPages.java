package dev.marketplace.kit.portal;

import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Serves a table that counts rows from a source that hands out cursors. It remembers the cursor of each place that it has
 * come past; when the number of rows changes, the places have moved and it starts afresh.
 */
final class CursorPages<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CursorSource<T> source;
    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    private long total = -1;

    CursorPages(CursorSource<T> source) {
        this.source = source;
    }

    long count() {
        long now = source.count();
        if (now != total) {
            cursors.clear();
            total = now;
        }
        return now;
    }

    /** @param first place of the first row, from 0. @param rows 1 or more. @return fewer rows at the end */
    List<T> rows(int first, int rows) {
        int place = Optional.ofNullable(cursors.floorKey(first)).orElse(0);
        Optional<String> after = Optional.ofNullable(cursors.get(place));
        List<T> found = new ArrayList<>();
        int end = first + rows;
        while (place < end) {
            int wanted = place < first ? first - place : end - place;
            Page<T> page = source.page(new PageRequest(Math.min(wanted, PageRequest.MAX_LIMIT), after));
            if (place >= first) {
                found.addAll(page.items());
            }
            place += page.items().size();
            after = page.next();
            if (after.isEmpty()) {
                break;
            }
            cursors.put(place, after.get());
        }
        return found;
    }
}
