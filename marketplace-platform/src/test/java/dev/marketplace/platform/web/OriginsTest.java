package dev.marketplace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginsTest {

    @Test
    void the_schemes_own_port_is_left_out() {
        assertThat(Origins.of("https://shop.example:443/a?b")).contains("https://shop.example");
        assertThat(Origins.of("http://127.0.0.1:8080/a")).contains("http://127.0.0.1:8080");
    }

    @Test
    void what_is_no_web_address_has_no_origin() {
        assertThat(Origins.of("javascript:alert(1)")).isEmpty();
        assertThat(Origins.of("/path")).isEmpty();
        assertThat(Origins.of("http://a b")).isEmpty();
    }
}
