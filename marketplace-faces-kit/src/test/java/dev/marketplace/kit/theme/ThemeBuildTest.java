package dev.marketplace.kit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThemeBuildTest {

    @Test
    void colours_of_saga_become_tokens() {
        String css = Inking.apply("body .ui-panel{color:#495057;background:#F8F9FA;border:1px solid #dee2e6}");
        assertThat(css)
                .isEqualTo("body .ui-panel{color:var(--ink);background:var(--surface);border:1px solid var(--line)}");
    }

    @Test
    void white_is_the_ink_on_our_brand_and_a_surface_elsewhere() {
        assertThat(Inking.apply(".a{color:#fff;background:#2196f3}")).contains("color:var(--on-brand)");
        assertThat(Inking.apply(".a{background:#fff}")).contains("background:var(--surface)");
    }

    @Test
    void a_glow_becomes_our_focus() {
        assertThat(Inking.apply(".a{box-shadow:0 0 0 .2rem rgb(166.2,213,250.2)}"))
                .isEqualTo(".a{box-shadow:var(--focus)}");
    }

    @Test
    void sides_follow_the_writing_direction() {
        assertThat(Sides.logical(".a{left:0;margin-right:1px;border-top-left-radius:2px;text-align:right}"))
                .isEqualTo(
                        ".a{inset-inline-start:0;margin-inline-end:1px;border-start-start-radius:2px;text-align:end}");
    }

    @Test
    void what_only_looks_like_a_side_stays() {
        String css = ".ui-frozen-left .a{background-position:left top;transition:left .2s}";
        assertThat(Sides.logical(css)).isEqualTo(css);
    }

    @Test
    void of_the_whole_of_saga_hardly_a_colour_is_left() throws Exception {
        String theme = ThemeBuild.theme(ThemeBuild.read("META-INF/resources/primefaces-saga-blue/theme.css"), "");
        assertThat(Pattern.compile("var\\(--").matcher(theme).results().count()).isGreaterThan(900);
        assertThat(Pattern.compile("#[0-9a-f]{3,6}\\b").matcher(theme).results().count())
                .isLessThan(10);
        assertThat(theme).doesNotContain(":root").startsWith("@layer reset, base, structure, theme");
    }
}
