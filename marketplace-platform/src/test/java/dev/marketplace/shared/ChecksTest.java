package dev.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_fields() {
        Checks checks =
                new Checks().text("name", " ", 80).email("email", "nobody").range("age", 7, 18, 120);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, checks::done);
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("name", "email", "age");
        assertThat(refused.getMessage()).isEqualTo("Please fill this in.");
        assertThat(refused.details()).containsKey("errors");
        assertThat((List<?>) refused.details().get("errors"))
                .first()
                .isEqualTo(Map.of("field", "name", "message", "Please fill this in."));
    }

    @Test
    void text_may_have_blank_space_around_it_which_does_not_count() {
        assertThatCode(() -> new Checks()
                        .text("name", "  " + "x".repeat(80) + "  ", 80)
                        .done())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Checks().text("name", "x".repeat(81), 80).done())
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u007fb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void text_is_one_line_without_control_characters(String text) {
        assertThatThrownBy(() -> new Checks().text("name", text, 80).done()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Checks().optionalText("name", text, 80).done())
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void optional_text_may_be_absent_or_blank() {
        assertThatCode(() -> new Checks()
                        .optionalText("bio", null, 3)
                        .optionalText("bio", "  ", 3)
                        .done())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Checks().optionalText("bio", "long", 3).done())
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lena@example.com",
                "lena.maier+shop@mail.example.co.at",
                "o'hara_1-2@example.museum",
                "x@a-b.example"
            })
    void an_address_of_mail(String address) {
        assertThatCode(() -> new Checks().email("email", address).done()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lena",
                "lena@example",
                "@example.com",
                "a@b.c\nBcc: x@example.com",
                "a@b.com\r\n",
                "Lena <lena@example.com>",
                "a@example.com,b@example.com",
                "a b@example.com",
                "\"a\"@example.com",
                ".a@example.com",
                "a.@example.com",
                "a..b@example.com",
                "a@.example.com",
                "a@example..com",
                "a@-example.com",
                "a@example-.com",
                "a@b@example.com",
                "a@[127.0.0.1]"
            })
    void no_address_of_mail(String address) {
        assertThatThrownBy(() -> new Checks().email("email", address).done()).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_address_of_mail_is_there_and_not_too_long() {
        assertThatThrownBy(() -> new Checks().email("email", null).done()).isInstanceOf(InvalidInput.class);
        String local = "a".repeat(64);
        assertThatCode(() -> new Checks().email("email", local + "@example.com").done())
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        new Checks().email("email", local + "a@example.com").done())
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Checks()
                        .email("email", "a@" + "b.".repeat(130) + "com")
                        .done())
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void strings_made_to_take_long_do_not() {
        String dots = "a.".repeat(50_000);
        String dashes = "a@" + "a-".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertThatThrownBy(() ->
                    new Checks().email("email", dots).email("email", dashes).done());
            assertThatThrownBy(() -> new Checks().text("name", dots, 80).done());
        });
    }

    @Test
    void a_range_includes_both_its_ends() {
        assertThatCode(() ->
                        new Checks().range("n", 1, 1, 2).range("n", 2, 1, 2).done())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Checks().range("n", 0, 1, 2).done()).hasMessage("Between 1 and 2.");
        assertThatThrownBy(() -> new Checks().range("n", 3, 1, 2).done()).isInstanceOf(InvalidInput.class);
    }
}
