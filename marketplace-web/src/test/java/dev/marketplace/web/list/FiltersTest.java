package dev.marketplace.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.boundary.ProductSort;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiltersTest {

    @Test
    void what_the_address_says_is_asked_for() {
        ProductQuery query = filters(Map.of(
                        "q", one(" vase "),
                        "colour", new String[] {"Moss", "Sky"},
                        "from", one("5"),
                        "to", one("24,50"),
                        "sort", one("price-up"),
                        "page", one("3")))
                .query(Optional.of("home-living"), 24, "de");
        assertThat(query.text()).contains("vase");
        assertThat(query.colours()).containsExactly("Moss", "Sky");
        assertThat(query.priceFrom()).contains(500L);
        assertThat(query.priceTo()).contains(2450L);
        assertThat(query.sort()).isEqualTo(ProductSort.PRICE_UP);
        assertThat(query.page()).isEqualTo(3);
    }

    @Test
    void what_makes_no_sense_is_left_out() {
        Filters filters = filters(Map.of(
                "from", one("-1"),
                "to", one("cheap"),
                "sort", one("random"),
                "page", one("0"),
                "colour", one("")));
        assertThat(filters.from()).isEmpty();
        assertThat(filters.to()).isEmpty();
        assertThat(filters.sort()).isEqualTo(ProductSort.RELEVANCE);
        assertThat(filters.page()).isEqualTo(1);
        assertThat(filters.colours()).isEmpty();
        assertThat(filters.isFiltered()).isFalse();
    }

    @Test
    void an_address_says_all_of_it_again() {
        Filters filters =
                filters(Map.of("q", one("a&b"), "colour", new String[] {"Moss", "Sky"}, "sort", one("newest")));
        assertThat(filters.address()).isEqualTo("?q=a%26b&colour=Moss&colour=Sky&sort=newest");
        assertThat(filters.address(2)).endsWith("&page=2");
        assertThat(filters.without("colour", "Moss")).isEqualTo("?q=a%26b&colour=Sky&sort=newest");
        assertThat(filters.cleared()).isEqualTo("?q=a%26b");
    }

    private static Filters filters(Map<String, String[]> parameters) {
        return Filters.of(parameters);
    }

    private static String[] one(String value) {
        return new String[] {value};
    }
}
