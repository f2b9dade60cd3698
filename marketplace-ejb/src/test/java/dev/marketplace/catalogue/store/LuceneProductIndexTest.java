package dev.marketplace.catalogue.store;

import static dev.marketplace.catalogue.ProductFixture.product;
import static dev.marketplace.catalogue.ProductFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.catalogue.ProductFixture;
import dev.marketplace.catalogue.QueryFixture;
import dev.marketplace.catalogue.boundary.ProductSort;
import dev.marketplace.catalogue.control.ProductIndex;
import dev.marketplace.catalogue.entity.IndexedProduct;
import dev.marketplace.catalogue.entity.ProductStatus;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneProductIndexTest {

    private static final QueryFixture ALL = QueryFixture.all();

    @TempDir
    private Path folder;

    private LuceneProductIndex index;

    @BeforeEach
    void open() {
        index = new LuceneProductIndex(new PlatformSettings(
                Mode.DEMO,
                URI.create("http://localhost:8080"),
                NodeRole.ALL,
                folder,
                ZoneOffset.UTC,
                Optional.empty()));
        index.open();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_product_is_found_as_it_was_put() {
        IndexedProduct shirt = product("shirt")
                .tags("warm")
                .variants(variant("m", 1_000, "red", "M"), variant("l", 900, "blue", "L"))
                .available(7)
                .indexed();
        index.put(List.of(shirt));
        assertThat(index.bySlug("shirt")).contains(shirt);
        assertThat(index.search(ALL.query()).products()).containsExactly(shirt);
        assertThat(index.bySlug("trousers")).isEmpty();
    }

    @Test
    void an_empty_index_finds_nothing_and_fails_at_nothing() {
        assertThat(index.search(ALL.query())).isEqualTo(new ProductIndex.Found(List.of(), 0, Map.of()));
        assertThat(index.beginningWith("shirt", 8)).isEmpty();
        assertThat(index.bySlug("shirt")).isEmpty();
    }

    @Test
    void putting_again_replaces_and_what_is_not_for_sale_vanishes() {
        put(product("shirt").title("Linen shirt"));
        put(product("shirt").title("Cotton shirt"));
        assertThat(slugs(ALL.text("linen"))).isEmpty();
        assertThat(slugs(ALL.text("cotton"))).containsExactly("shirt");
        put(product("shirt").status(ProductStatus.DRAFT));
        assertThat(slugs(ALL)).isEmpty();
        put(product("half").incomplete());
        assertThat(slugs(ALL)).isEmpty();
    }

    @Test
    void words_are_found_in_title_brand_shop_tags_and_specifications_in_their_language() {
        put(
                product("shirt").title("Linen shirts").tags("summer"),
                product("haus").language("de").title("Blaue Häuser").category("home/decoration"),
                product("kitab")
                        .language("ar")
                        .title("كتاب جديد")
                        .category("books/novels")
                        .shop("shp_2"));
        assertThat(slugs(ALL.text("SHIRT"))).containsExactly("shirt");
        assertThat(slugs(ALL.text("shirt linen"))).containsExactly("shirt");
        assertThat(slugs(ALL.text("summer"))).containsExactly("shirt");
        assertThat(slugs(ALL.text("haus"))).contains("haus");
        assertThat(slugs(ALL.text("كتاب"))).containsExactly("kitab");
        assertThat(slugs(ALL.text("halden"))).containsExactlyInAnyOrder("shirt", "haus", "kitab");
        assertThat(slugs(ALL.text("shp_2"))).contains("kitab");
        assertThat(slugs(ALL.text("shirt trousers")))
                .as("all words must be met")
                .isEmpty();
    }

    @Test
    void one_slip_of_the_finger_is_forgiven_and_a_better_match_comes_first() {
        put(product("lantern").title("Camping lantern"), product("lanter").title("Lanter brush"));
        assertThat(slugs(ALL.text("lantren"))).contains("lantern");
        assertThat(slugs(ALL.text("cmaping"))).containsExactly("lantern");
        assertThat(slugs(ALL.text("lantern"))).startsWith("lantern");
        assertThat(slugs(ALL.text("lamps"))).isEmpty();
        assertThat(slugs(ALL.text("camp"))).as("the beginning of a word").containsExactly("lantern");
    }

    @Test
    void whatever_a_reader_types_is_text_and_no_query() {
        put(product("shirt"));
        for (String typed : List.of("title:shirt", "*", "shirt OR 1=1", "\"", "(((", "[* TO *]", "!!!", "a\u0000b")) {
            assertThat(index.search(ALL.text(typed).query()).total()).as(typed).isBetween(0L, 1L);
        }
        assertThat(slugs(ALL.text("*"))).isEmpty();
        assertThat(slugs(ALL.text("   "))).as("no words ask for everything").containsExactly("shirt");
        assertThat(slugs(ALL.text("shirt ".repeat(5_000)))).containsExactly("shirt");
    }

    @Test
    void suggestions_begin_like_the_words_of_a_title() {
        put(product("lantern").title("Camping lantern"), product("lamp").title("Desk lamp"));
        assertThat(index.beginningWith("la", 8)).hasSize(2);
        assertThat(index.beginningWith("lan cam", 8))
                .extracting(each -> each.product().slug())
                .containsExactly("lantern");
        assertThat(index.beginningWith("!!", 8)).isEmpty();
        assertThat(index.beginningWith("la", 1)).hasSize(1);
    }

    @Test
    void lists_are_sorted_by_price_age_or_relevance() {
        put(
                product("cheap").price(500).created("2026-11-01T10:00:00Z"),
                product("dear").price(90_000).created("2026-11-02T10:00:00Z"),
                product("middle").price(1_000).created("2026-11-03T10:00:00Z"));
        assertThat(slugs(ALL.sort(ProductSort.PRICE_UP))).containsExactly("cheap", "middle", "dear");
        assertThat(slugs(ALL.sort(ProductSort.PRICE_DOWN))).containsExactly("dear", "middle", "cheap");
        assertThat(slugs(ALL.sort(ProductSort.NEWEST))).containsExactly("middle", "dear", "cheap");
        assertThat(slugs(ALL.sort(ProductSort.RELEVANCE))).containsExactly("middle", "dear", "cheap");
    }

    @Test
    void a_price_range_includes_both_its_ends_and_is_met_by_the_cheapest_variant() {
        put(
                product("ten").price(1_000),
                product("twenty").variants(variant("a", 2_000, "", ""), variant("b", 9_000, "", "")),
                product("thirty").price(3_000));
        assertThat(slugs(ALL.price(1_000, 2_000))).containsExactlyInAnyOrder("ten", "twenty");
        assertThat(slugs(ALL.price(2_001, 3_000))).containsExactly("thirty");
        assertThat(slugs(ALL.price(9_000, 9_000))).isEmpty();
        assertThat(slugs(ALL.price(3_000, 1_000))).isEmpty();
    }

    @Test
    void filters_narrow_their_values_widen_and_each_is_counted_without_itself() {
        put(
                product("a").variants(variant("a1", 1, "red", "M"), variant("a2", 1, "blue", "L")),
                product("b").variants(variant("b1", 1, "red", "L")).category("clothing/trousers"),
                product("c")
                        .variants(variant("c1", 1, "green", "M"))
                        .category("home/lamps")
                        .shop("shp_2"));
        assertThat(slugs(ALL.colours("red"))).containsExactlyInAnyOrder("a", "b");
        assertThat(slugs(ALL.colours("red", "green"))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(slugs(ALL.colours("red").sizes("M"))).containsExactly("a");
        assertThat(slugs(ALL.category("clothing"))).containsExactlyInAnyOrder("a", "b");
        assertThat(slugs(ALL.category("clothing/trousers"))).containsExactly("b");
        assertThat(slugs(ALL.shop("shp_2-slug"))).containsExactly("c");
        assertThat(slugs(ALL.colours("no such colour"))).isEmpty();

        Map<String, Map<String, Long>> facets =
                index.search(ALL.colours("red").query()).facets();
        assertThat(facets.get("colour")).isEqualTo(Map.of("red", 2L, "blue", 1L, "green", 1L));
        assertThat(facets.get("size")).isEqualTo(Map.of("M", 1L, "L", 2L));
        assertThat(facets.get("shop")).isEqualTo(Map.of("shp_1-slug", 2L));
        assertThat(facets.get("category"))
                .isEqualTo(Map.of("clothing", 2L, "clothing/shirts", 1L, "clothing/trousers", 1L));
    }

    @Test
    void pages_do_not_overlap_and_the_total_is_exact() {
        index.put(IntStream.range(0, 1_500)
                .mapToObj(i -> product("p" + i).price(1_000 + i).indexed())
                .toList());
        ProductIndex.Found second =
                index.search(ALL.sort(ProductSort.PRICE_UP).page(2, 100).query());
        assertThat(second.total()).isEqualTo(1_500);
        assertThat(second.products())
                .extracting(each -> each.price().amount())
                .containsExactlyElementsOf(
                        IntStream.range(1_100, 1_200).mapToObj(Long::valueOf).toList());
        assertThat(index.search(ALL.text("linen").page(1, 10).query()).total()).isEqualTo(1_500);
        ProductIndex.Found far = index.search(ALL.page(200, 100).query());
        assertThat(far.products()).isEmpty();
        assertThat(far.total()).isEqualTo(1_500);
    }

    @Test
    void related_products_are_of_the_same_category_or_tags_and_never_itself() {
        IndexedProduct shirt = product("shirt").tags("summer").indexed();
        index.put(List.of(shirt));
        put(
                product("other-shirt"),
                product("lamp").category("home/lamps").tags("summer"),
                product("both").tags("summer"),
                product("book").category("books/novels"));
        assertThat(index.like(shirt, 8))
                .extracting(each -> each.product().slug())
                .containsExactly("both", "other-shirt", "lamp");
    }

    @Test
    void what_was_committed_is_there_after_a_restart_with_where_the_topic_was() {
        assertThat(index.committedOffsets()).as("a new index").isEmpty();
        put(product("shirt"));
        index.commit(Map.of(0, 17L, 5, 3L));
        put(product("lamp"));
        restart();
        assertThat(index.committedOffsets()).contains(Map.of(0, 17L, 5, 3L));
        assertThat(slugs(ALL))
                .as("what was not committed comes from the topic again")
                .containsExactly("shirt");
    }

    @Test
    void clearing_empties_it_at_once() {
        put(product("shirt"));
        index.clear();
        assertThat(slugs(ALL)).isEmpty();
    }

    @Test
    void an_index_whose_files_are_damaged_or_missing_is_made_anew() throws IOException {
        for (Damage damage : List.of(
                new Damage("segments_", true),
                new Damage("segments_", false),
                new Damage(".cfs", true),
                new Damage(".cfs", false),
                new Damage(".si", true),
                new Damage(".si", false))) {
            put(product("shirt"), product("lamp"));
            index.commit(Map.of(0, 17L));
            index.close();
            damage.inflict(folder);
            open();
            assertThat(index.committedOffsets()).as(damage.toString()).isEmpty();
            assertThat(slugs(ALL)).as(damage.toString()).isEmpty();
            put(product("shirt"));
            index.commit(Map.of(0, 1L));
            restart();
            assertThat(slugs(ALL)).as(damage.toString()).containsExactly("shirt");
        }
    }

    /** @param garbled the middle of the file is overwritten; else the file is lost */
    private record Damage(String file, boolean garbled) {

        void inflict(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.filter(
                                path -> path.getFileName().toString().contains(file))
                        .toList()) {
                    if (garbled) {
                        byte[] bytes = Files.readAllBytes(each);
                        Arrays.fill(bytes, bytes.length / 3, bytes.length * 2 / 3, (byte) 7);
                        Files.write(each, bytes);
                    } else {
                        Files.delete(each);
                    }
                }
            }
        }
    }

    private void restart() {
        index.close();
        open();
    }

    private void put(ProductFixture... products) {
        index.put(Stream.of(products).map(ProductFixture::indexed).toList());
    }

    private List<String> slugs(QueryFixture query) {
        return index.search(query.query()).products().stream()
                .map(each -> each.product().slug())
                .toList();
    }
}
