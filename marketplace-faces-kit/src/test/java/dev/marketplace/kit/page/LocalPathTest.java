package dev.marketplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders", "/orders?q=a&after=b", "/orders/ord_1"})
    void a_path_of_ours_is_followed(String path) {
        assertThat(LocalPath.isOne(path)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "orders", "//evil.example", "/\\evil.example", "https://evil.example", "/a\nb", "/a\\b"})
    void what_a_browser_could_take_for_another_host_is_not(String path) {
        assertThat(LocalPath.isOne(path)).isFalse();
    }
}
