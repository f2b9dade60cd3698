package dev.marketplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = read("""
            / = public /home.xhtml
            /product/{slug} = public /product.xhtml
            /product/new = private /new.xhtml
            /c/{category}/{sub} = public /list.xhtml
            """);

    @Test
    void a_segment_in_braces_is_named() {
        Routes.Match match = routes.find("/c/home-living/candles").orElseThrow();
        assertThat(match.route().view()).isEqualTo("/list.xhtml");
        assertThat(match.named()).containsEntry("category", "home-living").containsEntry("sub", "candles");
    }

    @Test
    void the_root_is_an_address_too() {
        assertThat(routes.find("/").orElseThrow().route().view()).isEqualTo("/home.xhtml");
    }

    @Test
    void a_written_word_beats_a_name() {
        Routes.Match match = routes.find("/product/new").orElseThrow();
        assertThat(match.route().view()).isEqualTo("/new.xhtml");
        assertThat(match.route().isPublic()).isFalse();
    }

    @Test
    void what_is_not_in_the_table_is_not_found() {
        assertThat(routes.find("/product")).isEmpty();
        assertThat(routes.find("/product/")).isEmpty();
        assertThat(routes.find("/product/a/b")).isEmpty();
    }

    @Test
    void an_application_without_a_table_has_no_clean_addresses() {
        assertThat(Routes.read(null).find("/")).isEmpty();
    }

    @Test
    void a_line_that_does_not_say_who_may_keep_the_page_stops_the_start() {
        assertThatThrownBy(() -> read("/ = /home.xhtml")).hasMessageContaining("/home.xhtml");
    }

    private static Routes read(String table) {
        return Routes.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }
}
