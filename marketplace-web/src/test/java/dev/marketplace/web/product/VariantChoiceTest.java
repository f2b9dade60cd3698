package dev.marketplace.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.catalogue.boundary.VariantView;
import dev.marketplace.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariantChoiceTest {

    private final List<VariantView> sneaker = List.of(
            variant("B-36", "Bone", "36", 0), variant("B-41", "Bone", "41", 3), variant("S-41", "Sky", "41", 0));

    @Test
    void without_a_wish_the_first_that_can_be_bought_is_shown() {
        assertThat(new VariantChoice(sneaker, null, null).chosen().sku()).isEqualTo("B-41");
    }

    @Test
    void a_size_that_is_sold_out_can_be_looked_at() {
        assertThat(new VariantChoice(sneaker, "Bone", "36").chosen().sku()).isEqualTo("B-36");
    }

    @Test
    void a_colour_without_the_size_shows_what_it_has() {
        assertThat(new VariantChoice(sneaker, "Sky", "36").chosen().sku()).isEqualTo("S-41");
    }

    @Test
    void a_wish_that_makes_no_sense_shows_the_product_all_the_same() {
        assertThat(new VariantChoice(sneaker, "Plaid", "99").chosen().sku()).isEqualTo("B-41");
    }

    @Test
    void options_say_what_is_left_and_what_is_chosen() {
        VariantChoice choice = new VariantChoice(sneaker, "Bone", "41");
        assertThat(choice.colours()).extracting(VariantChoice.Option::value).containsExactly("Bone", "Sky");
        assertThat(choice.colours())
                .extracting(VariantChoice.Option::isAvailable)
                .containsExactly(true, false);
        assertThat(choice.sizes()).extracting(VariantChoice.Option::value).containsExactly("36", "41");
        assertThat(choice.sizes()).extracting(VariantChoice.Option::isChosen).containsExactly(false, true);
    }

    @Test
    void a_product_in_one_piece_offers_no_choice() {
        VariantChoice choice = new VariantChoice(List.of(variant("X", null, null, 1)), null, null);
        assertThat(choice.colours()).isEmpty();
        assertThat(choice.sizes()).isEmpty();
    }

    private static VariantView variant(String sku, String colour, String size, int available) {
        return new VariantView(
                sku,
                Optional.ofNullable(colour),
                Optional.empty(),
                Optional.ofNullable(size),
                Money.of(1000, "EUR"),
                Optional.empty(),
                available,
                List.of());
    }
}
