package dev.marketplace.seller.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.shared.Money;
import dev.marketplace.shop.boundary.CreateShop;
import dev.marketplace.shop.boundary.DeliveryOption;
import dev.marketplace.shop.boundary.ShopLink;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed becomes a shop. */
class ShopFormTest {

    @ParameterizedTest
    @CsvSource({
        "Fern & Kiln, fern-kiln",
        "Rösterei Blume, rosterei-blume",
        "'  ¡Dár al-Ward!  ', dar-al-ward",
        "دار الورد, ''"
    })
    void an_address_is_made_from_a_name(String name, String slug) {
        assertThat(ShopForm.slugOf(name)).isEqualTo(slug);
    }

    @Test
    void an_address_that_was_typed_stays() {
        ShopForm form = form(Map.of("name", "Fern & Kiln", "slug", " Our-Kiln "));
        assertThat(form.slug()).isEqualTo("our-kiln");
    }

    @Test
    void lines_that_are_empty_are_none() {
        CreateShop shop = form(Map.of(
                        "hoursMon", "9:00 to 18:00",
                        "hoursTue", " ",
                        "method1", "Standard",
                        "price1", "4,90",
                        "days1", "3 to 5",
                        "linkLabel2", "Kiln",
                        "linkUrl2", "https://kiln.example",
                        "bio", "One line.\r\nAnd another."))
                .command("en", "EUR");
        assertThat(shop.openingHours()).containsExactly(Map.entry("Mon", "9:00 to 18:00"));
        assertThat(shop.delivery()).containsExactly(new DeliveryOption("Standard", Money.of(490, "EUR"), "3 to 5"));
        assertThat(shop.links()).containsExactly(new ShopLink("Kiln", "https://kiln.example"));
        assertThat(shop.bio()).isEqualTo("One line. And another.");
        assertThat(shop.freeDeliveryOver()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "4.905", "-1", "1.000", "1.000,00", "99999999"})
    void what_is_no_price_is_one_that_no_door_takes(String typed) {
        CreateShop shop = form(Map.of("method1", "Standard", "price1", typed)).command("en", "EUR");
        assertThat(shop.delivery().get(0).amount().amount()).isNegative();
    }

    private static ShopForm form(Map<String, String> typed) {
        ShopForm form = new ShopForm();
        form.fields().putAll(typed);
        return form;
    }
}
