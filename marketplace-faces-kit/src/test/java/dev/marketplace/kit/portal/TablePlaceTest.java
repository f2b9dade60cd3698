package dev.marketplace.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.kit.page.PageLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablePlaceTest {

    private final TablePlace place = new TablePlace();

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 20", "3, 40"})
    void a_page_begins_after_the_rows_before_it(String number, int first) {
        place.setNumber(number);
        assertThat(first(41)).isEqualTo(first);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-2", "two", "99999999999", "1.5"})
    void what_is_no_page_means_the_first(String number) {
        place.setNumber(number);
        assertThat(first(100)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"41, 40", "40, 20", "1, 0", "0, 0"})
    void a_page_behind_the_last_is_the_last(long total, int first) {
        place.setNumber("999999999");
        assertThat(first(total)).isEqualTo(first);
    }

    @Test
    void links_lead_to_the_pages_around() {
        place.setNumber("2");
        PageLinks links = place.links(41, page -> "?page=" + page);
        assertThat(links.previous()).isEqualTo("?page=1");
        assertThat(links.next()).isEqualTo("?page=3");
        assertThat(links.last()).isEqualTo(3);
    }

    @Test
    void one_page_needs_no_links() {
        assertThat(place.links(20, page -> "?page=" + page).isNeeded()).isFalse();
    }

    private int first(long total) {
        return TablePlace.first(place.links(total, page -> ""));
    }
}
