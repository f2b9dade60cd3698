package dev.marketplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void an_address_begins_with_its_language() {
        assertThat(Language.ofPath("/de/product/x")).isEqualTo(Language.DE);
        assertThat(Language.ofPath("/ar")).isEqualTo(Language.AR);
    }

    @Test
    void an_address_that_only_looks_like_it_is_in_the_default_language() {
        assertThat(Language.ofPath("/design")).isEqualTo(Language.EN);
        assertThat(Language.ofPath("/en/x")).isEqualTo(Language.EN);
    }

    @Test
    void the_prefix_comes_off_and_on_again() {
        assertThat(Language.DE.strip("/de/cart")).isEqualTo("/cart");
        assertThat(Language.DE.strip("/de")).isEqualTo("/");
        Address address = new Address("", Language.DE, "/cart", "a=b");
        assertThat(address.to("/")).isEqualTo("/de");
        assertThat(address.to("/search")).isEqualTo("/de/search");
        assertThat(address.in(Language.EN, address.here())).isEqualTo("/cart?a=b");
    }
}
