package dev.marketplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLinksTest {

    @Test
    void a_short_list_needs_no_links() {
        assertThat(of(1, 24).isNeeded()).isFalse();
        assertThat(of(1, 0).last()).isEqualTo(1);
    }

    @Test
    void a_long_list_shows_its_ends_and_the_neighbours_with_gaps_between() {
        assertThat(of(7, 24 * 20).links().stream().map(PageLinks.Link::number))
                .containsExactly(1, 0, 5, 6, 7, 8, 9, 0, 20);
    }

    @Test
    void the_first_page_has_none_before_it_and_the_last_none_after() {
        assertThat(of(1, 50).previous()).isEmpty();
        assertThat(of(1, 50).next()).isEqualTo("?page=2");
        assertThat(of(3, 50).next()).isEmpty();
    }

    private static PageLinks of(int current, long items) {
        return PageLinks.of(current, items, 24, page -> "?page=" + page);
    }
}
