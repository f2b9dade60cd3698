package dev.marketplace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteCheckTest {

    private static final String OURS = "https://shop.example";

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void a_browser_that_says_the_request_is_ours_passes(String site) {
        assertThat(CrossSiteCheck.isOurs(site, null, OURS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "SAME-ORIGIN"})
    void any_other_word_is_refused_even_with_our_origin(String site) {
        assertThat(CrossSiteCheck.isOurs(site, OURS, OURS)).isFalse();
    }

    @Test
    void an_older_browser_is_judged_by_its_origin() {
        assertThat(CrossSiteCheck.isOurs(null, OURS, OURS)).isTrue();
        assertThat(CrossSiteCheck.isOurs(null, "https://evil.example", OURS)).isFalse();
        assertThat(CrossSiteCheck.isOurs(null, "null", OURS)).isFalse();
    }

    @Test
    void a_caller_with_neither_header_is_no_browser_and_passes() {
        assertThat(CrossSiteCheck.isOurs(null, null, OURS)).isTrue();
    }

    @Test
    void only_methods_that_change_nothing_are_safe() {
        assertThat(CrossSiteCheck.isSafe("GET")).isTrue();
        assertThat(CrossSiteCheck.isSafe("POST")).isFalse();
        assertThat(CrossSiteCheck.isSafe("BREW")).isFalse();
    }
}
