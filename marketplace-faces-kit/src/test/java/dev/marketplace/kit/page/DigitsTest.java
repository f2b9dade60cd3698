package dev.marketplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void blanks_and_dashes_of_a_pasted_code_do_not_matter() {
        assertThat(Digits.plain(" 481 907")).isEqualTo("481907");
        assertThat(Digits.plain("481\u00a0907\n")).isEqualTo("481907");
        assertThat(Digits.plain("48-19-07")).isEqualTo("481907");
    }

    @Test
    void digits_of_an_arabic_keyboard_are_digits() {
        assertThat(Digits.plain("٤٨١٩٠٧")).isEqualTo("481907");
        assertThat(Digits.plain("۴۸۱۹۰۷")).isEqualTo("481907");
    }

    @Test
    void letters_stay_so_that_the_door_refuses_them() {
        assertThat(Digits.plain("48l907")).isEqualTo("48l907");
        assertThat(Digits.plain(null)).isNull();
    }
}
