package dev.marketplace.catalogue.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marketplace.shared.FieldError;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Money;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductChecksTest {

    @Test
    void a_good_product_passes() {
        assertThatCode(() -> ProductChecks.check(product("lamp", "active", lamp(1_000, 0)), true, "EUR"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_product_of_which_everything_is_missing_is_told_everything() {
        CreateProduct nothing = new CreateProduct(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Optional.empty(),
                null,
                null,
                null);
        assertThat(wrong(nothing, false, "EUR"))
                .contains("slug", "language", "title", "category", "brand", "status", "variants", "imageIds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a b", "../x", "ä", "a_b"})
    void a_slug_is_small_letters_digits_and_dashes(String slug) {
        assertThat(wrong(product(slug, "active", lamp(1_000, 0)), true, "EUR")).containsExactly("slug");
    }

    @Test
    void a_price_is_more_than_nothing_in_the_marketplaces_currency() {
        assertThat(wrong(product("a", "active", lamp(0, 0)), true, "EUR")).containsExactly("variants[0].regularPrice");
        assertThat(wrong(product("a", "active", lamp(-5, 0)), true, "EUR")).containsExactly("variants[0].regularPrice");
        assertThat(wrong(product("a", "active", lamp(100_000_001, 0)), true, "EUR"))
                .containsExactly("variants[0].regularPrice");
        assertThat(wrong(product("a", "active", lamp(1_000, 0)), true, "USD"))
                .containsExactly("variants[0].regularPrice");
    }

    @Test
    void a_reduced_price_is_below_the_regular_one() {
        assertThat(wrong(product("a", "active", lamp(1_000, 1_000)), true, "EUR"))
                .containsExactly("variants[0].salePrice");
        assertThat(wrong(product("a", "active", lamp(1_000, -1)), true, "EUR"))
                .containsExactly("variants[0].salePrice");
        assertThatCode(() -> ProductChecks.check(product("a", "active", lamp(1_000, 999)), true, "EUR"))
                .doesNotThrowAnyException();
    }

    @Test
    void stock_is_0_to_a_million_and_each_sku_comes_once() {
        NewVariant negative = variant("x", 1_000, -1);
        NewVariant tooMany = variant("y", 1_000, 1_000_001);
        assertThat(wrong(product("a", "active", negative, tooMany), true, "EUR"))
                .containsExactly("variants[0].stock", "variants[1].stock");
        assertThat(wrong(product("a", "active", lamp(1, 0), lamp(1, 0)), true, "EUR"))
                .containsExactly("variants");
    }

    @Test
    void there_are_1_to_60_variants() {
        assertThat(wrong(product("a", "active"), true, "EUR")).containsExactly("variants");
        NewVariant[] many = Collections.nCopies(61, lamp(1, 0)).toArray(NewVariant[]::new);
        assertThat(wrong(product("a", "active", many), true, "EUR")).contains("variants");
    }

    @Test
    void a_status_is_one_of_three_words() {
        assertThat(wrong(product("a", "ACTIVE", lamp(1, 0)), true, "EUR")).containsExactly("status");
        assertThat(wrong(product("a", "deleted", lamp(1, 0)), true, "EUR")).containsExactly("status");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void what_is_held_is_1_to_99_pieces(int quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HoldLine("sku", quantity));
    }

    private static List<String> wrong(CreateProduct product, boolean category, String currency) {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> ProductChecks.check(product, category, currency));
        return refused.errors().stream().map(FieldError::field).toList();
    }

    private static NewVariant lamp(long regular, long sale) {
        Optional<Money> reduced = Optional.of(Money.of(sale, "EUR")).filter(price -> sale != 0);
        return new NewVariant(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "lamp",
                Money.of(regular, "EUR"),
                reduced,
                1,
                null);
    }

    private static NewVariant variant(String sku, long price, int stock) {
        return new NewVariant(
                Optional.of("red"),
                Optional.empty(),
                Optional.empty(),
                sku,
                Money.of(price, "EUR"),
                Optional.empty(),
                stock,
                List.of());
    }

    private static CreateProduct product(String slug, String status, NewVariant... variants) {
        return new CreateProduct(
                slug,
                "en",
                "Desk lamp",
                "home/lamps",
                "Halden",
                List.of("light"),
                "Bright.",
                "<p>Bright.</p>",
                Map.of("Power", "5 W"),
                Map.of("Care", List.of("dry")),
                null,
                false,
                Optional.empty(),
                status,
                List.of(variants),
                List.of("img_1"));
    }
}
