package dev.marketplace.catalogue.store;

import static dev.marketplace.catalogue.ProductFixture.product;
import static dev.marketplace.catalogue.ProductFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoProductsTest {

    private final TestDatabase database = new TestDatabase(new TestClock());
    private final MongoProducts products = new MongoProducts(database.documents, database.outbox, database.indexes);

    @BeforeEach
    void prepare() {
        products.prepare(Scope.MAIN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_product_comes_back_as_it_was_entered() {
        Product entered = product("a")
                .tags("warm", "new")
                .variants(variant("a-red-m", 1_000, "red", "M"), variant("a-plain", 900, "", ""))
                .entered();
        assertThat(products.insert(Scope.MAIN, entered)).isTrue();
        Product read = products.byId(Scope.MAIN, entered.id()).orElseThrow();
        assertThat(read).isEqualTo(entered);
        assertThat(read.specifications().keySet()).containsExactly("Zip.size", "Fabric");
        assertThat(products.bySlug(Scope.MAIN, "a")).contains(entered);
    }

    @Test
    void a_taken_slug_or_sku_inserts_nothing() {
        products.insert(
                Scope.MAIN,
                product("a")
                        .variants(variant("x", 1, "", ""), variant("y", 1, "", ""))
                        .entered());
        assertThat(products.insert(Scope.MAIN, product("b").slug("a").entered()))
                .isFalse();
        assertThat(products.insert(
                        Scope.MAIN,
                        product("c")
                                .variants(variant("z", 1, "", ""), variant("y", 1, "", ""))
                                .entered()))
                .isFalse();
        assertThat(products.byId(Scope.MAIN, "prd_b")).isEmpty();
        assertThat(products.byId(Scope.MAIN, "prd_c")).isEmpty();
    }

    @Test
    void products_are_found_by_any_of_their_skus() {
        products.insert(
                Scope.MAIN,
                product("a")
                        .variants(variant("x", 1, "", ""), variant("y", 1, "", ""))
                        .entered());
        products.insert(Scope.MAIN, product("b").entered());
        assertThat(products.bySkus(Scope.MAIN, List.of("y", "sku-b", "none")))
                .extracting(Product::id)
                .containsExactlyInAnyOrder("prd_a", "prd_b");
        assertThat(products.bySkus(Scope.MAIN, List.of())).isEmpty();
    }

    @Test
    void a_shop_sees_its_own_newest_first_page_by_page() {
        for (String id : List.of("01", "02", "03")) {
            products.insert(Scope.MAIN, product(id).entered());
        }
        products.insert(Scope.MAIN, product("04").shop("shp_2").entered());
        assertThat(products.ofShop(Scope.MAIN, "shp_1", PageRequest.first(2)))
                .as("one more than asked")
                .extracting(Product::id)
                .containsExactly("prd_03", "prd_02", "prd_01");
        PageRequest next = new PageRequest(2, Optional.of(PageRequest.cursor("prd_02")));
        assertThat(products.ofShop(Scope.MAIN, "shp_1", next))
                .extracting(Product::id)
                .containsExactly("prd_01");
    }

    @Test
    void a_category_in_use_is_known() {
        products.insert(Scope.MAIN, product("a").category("home/lamps").entered());
        assertThat(products.anyIn(Scope.MAIN, "home/lamps")).isTrue();
        assertThat(products.anyIn(Scope.MAIN, "home")).isFalse();
    }
}
