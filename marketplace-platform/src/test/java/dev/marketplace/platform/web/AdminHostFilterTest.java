package dev.marketplace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminHostFilterTest {

    @Test
    void without_a_host_of_its_own_the_portal_is_everywhere() {
        assertThat(AdminHostFilter.isHere(Optional.empty(), "shop.example")).isTrue();
    }

    @Test
    void with_one_it_is_nowhere_else() {
        Optional<String> host = Optional.of("admin.shop.example");
        assertThat(AdminHostFilter.isHere(host, "ADMIN.shop.example")).isTrue();
        assertThat(AdminHostFilter.isHere(host, "shop.example")).isFalse();
        assertThat(AdminHostFilter.isHere(host, "admin.shop.example.evil.example"))
                .isFalse();
    }
}
