package dev.marketplace.demo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {

    private final DemoCatalogue catalogue = DemoCatalogue.read();

    @Test
    void the_shipped_catalogue_is_as_large_as_the_demo_promises() {
        assertThat(catalogue.shops()).hasSize(10);
        assertThat(catalogue.products()).hasSizeGreaterThan(200);
        assertThat(catalogue.categories()).hasSize(11);
        assertThat(catalogue.people()).isNotEmpty();
        assertThat(catalogue.reviews()).isNotEmpty();
        assertThat(catalogue.offers().events()).isNotEmpty();
        assertThat(catalogue.offers().codes()).isNotEmpty();
        assertThat(catalogue.products().stream().map(Product::language).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("en", "de", "ar");
    }

    @Test
    void every_product_names_a_shop_and_a_category_that_exist() {
        Set<String> shops = catalogue.shops().stream().map(Shop::slug).collect(Collectors.toSet());
        Set<String> categories = catalogue.categories().stream()
                .flatMap(top -> top.children().stream().map(child -> top.slug() + "/" + child.slug()))
                .collect(Collectors.toSet());
        assertThat(catalogue.products()).allSatisfy(product -> {
            assertThat(shops).contains(product.shop());
            assertThat(categories).contains(product.category());
        });
    }

    @Test
    void slugs_and_skus_are_unique() {
        assertThat(catalogue.products()).extracting(Product::slug).doesNotHaveDuplicates();
        assertThat(catalogue.products())
                .flatExtracting(Product::variants)
                .extracting(variant -> variant.sku())
                .doesNotHaveDuplicates();
    }

    @Test
    void prices_are_positive_and_a_sale_is_below_the_regular_price() {
        assertThat(catalogue.products()).allSatisfy(product -> {
            assertThat(product.regular()).isPositive();
            if (product.sale() != null) {
                assertThat(product.sale()).isPositive().isLessThan(product.regular());
            }
        });
    }

    @Test
    void a_property_with_one_value_reads_as_a_list_of_one() {
        assertThat(catalogue.products())
                .allSatisfy(product -> assertThat(product.properties().values())
                        .allSatisfy(values -> assertThat(values).isNotEmpty()));
    }

    @Test
    void a_file_that_is_not_shipped_is_named_in_the_failure() {
        assertThatThrownBy(() -> Resources.json("catalogue/nowhere.json", new TypeReference<List<Shop>>() {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.json");
    }
}
