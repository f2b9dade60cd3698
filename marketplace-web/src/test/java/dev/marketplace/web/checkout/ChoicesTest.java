package dev.marketplace.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    @Test
    void choices_go_into_an_address_and_back() {
        Choices choices =
                Choices.of(Map.of("address", one("adr_1"), "delivery-shp_1", one("Pick up"), "total", one("100")));
        assertThat(choices.path()).isEqualTo("/checkout?address=adr_1&delivery-shp_1=Pick+up");
        assertThat(choices.command().deliveryByShop()).containsEntry("shp_1", "Pick up");
        assertThat(Choices.of(Choices.parameters(choices.path()))).isEqualTo(choices);
        assertThat(Choices.parameters("/checkout")).isEmpty();
    }

    @Test
    void what_is_far_too_long_is_left_out() {
        Choices choices = Choices.of(Map.of("address", one("x".repeat(101)), "delivery-a", one("y".repeat(101))));
        assertThat(choices.addressId()).isEmpty();
        assertThat(choices.deliveryByShop()).isEmpty();
    }

    @Test
    void the_usual_address_is_taken_when_none_was_chosen() {
        assertThat(new Choices(Optional.empty(), Map.of())
                        .orAddress(Optional.of("adr_1"))
                        .addressId())
                .contains("adr_1");
        assertThat(new Choices(Optional.of("adr_2"), Map.of())
                        .orAddress(Optional.of("adr_1"))
                        .addressId())
                .contains("adr_2");
    }

    private static String[] one(String value) {
        return new String[] {value};
    }
}
