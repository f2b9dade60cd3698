package dev.marketplace.notification.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTemplatesTest {

    private final MailTemplates templates = new MailTemplates();

    private static Map<String, Object> model(Map<String, Object> own) {
        Map<String, Object> model = new HashMap<>(own);
        model.put("site", "Agora");
        model.put("home", "https://agora.example");
        return model;
    }

    @ParameterizedTest
    @CsvSource({
        "verify-user, en", "verify-user, de", "verify-user, ar",
        "verify-seller, en", "verify-seller, de", "verify-seller, ar"
    })
    void a_code_stands_in_subject_text_and_html_in_every_language(String template, String language) {
        MailTemplates.Rendered mail =
                templates.render(template, language, model(Map.of("name", "Lena", "code", "042137", "minutes", 5L)));

        assertThat(mail.subject()).contains("042137").contains("Agora").doesNotContain("\n");
        assertThat(mail.text()).contains("042137").contains("Lena").doesNotContain("<");
        assertThat(mail.html()).contains("042137").contains("lang=\"" + language + "\"");
    }

    @Test
    void what_people_wrote_is_shown_and_never_run() {
        MailTemplates.Rendered mail = templates.render(
                "verify-user",
                "en",
                model(Map.of("name", "<img src=x>{{ 7*7 }}${7*7}", "code", "042137", "minutes", 5L)));

        assertThat(mail.html()).contains("&lt;img src=x&gt;{{ 7*7 }}${7*7}").doesNotContain("<img");
        assertThat(mail.text()).contains("{{ 7*7 }}").doesNotContain("49");
    }

    @Test
    void an_order_shows_each_shop_with_its_lines_and_a_link_that_opens_it() {
        Map<String, Object> line = Map.of("title", "Mug", "variant", "", "quantity", 2, "total", "24.00 EUR");
        Map<String, Object> order = Map.of(
                "shop", "Kiln Street",
                "lines", List.of(line),
                "delivery", "Parcel",
                "shipping", "4.90 EUR",
                "total", "28.90 EUR",
                "link", "https://agora.example/order/ord_1");

        MailTemplates.Rendered mail = templates.render(
                "order-confirmation",
                "en",
                model(Map.of("name", "Lena", "number", "1042", "orders", List.of(order), "total", "28.90 EUR")));

        assertThat(mail.subject()).isEqualTo("Your order 1042");
        assertThat(mail.text())
                .contains("Kiln Street")
                .contains("2 × Mug   24.00 EUR")
                .contains("/order/ord_1");
        assertThat(mail.html()).contains("href=\"https://agora.example/order/ord_1\"");
    }

    @Test
    void a_missing_value_is_an_error_and_not_a_hole_in_the_mail() {
        assertThatThrownBy(() -> templates.render("verify-user", "en", model(Map.of("name", "Lena"))))
                .isInstanceOf(PebbleException.class);
    }
}
