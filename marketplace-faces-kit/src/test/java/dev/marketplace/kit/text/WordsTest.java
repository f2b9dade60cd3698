package dev.marketplace.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.kit.page.Language;
import dev.marketplace.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"0,ZERO", "1,ONE", "2,TWO", "3,FEW", "10,FEW", "11,MANY", "99,MANY", "100,OTHER", "102,OTHER", "103,FEW"
    })
    void arabic_counts_in_six_ways(long count, Plural plural) {
        assertThat(Plural.of(Language.AR, count)).isEqualTo(plural);
    }

    @Test
    void english_and_german_count_in_two() {
        assertThat(Plural.of(Language.EN, 1)).isEqualTo(Plural.ONE);
        assertThat(Plural.of(Language.DE, 0)).isEqualTo(Plural.OTHER);
    }

    @Test
    void a_form_without_a_sentence_of_its_own_takes_the_general_one() {
        assertThat(words(Language.AR).count("card.left", 11)).isEqualTo("بقيت ١١ قطعة فقط");
        assertThat(words(Language.AR).count("card.left", 2)).isEqualTo("بقيت قطعتان فقط");
        assertThat(words(Language.EN).count("card.left", 1)).isEqualTo("Only 1 left");
    }

    @Test
    void a_name_within_arabic_keeps_its_order_to_itself() {
        assertThat(words(Language.AR).with("pager.of", "AG-1", 2)).contains("\u2068AG-1\u2069");
        assertThat(words(Language.EN).with("pager.of", "AG-1", 2)).isEqualTo("AG-1 of 2");
    }

    @Test
    void money_is_written_as_the_language_does() {
        Money price = Money.of(123450, "EUR");
        assertThat(MoneyView.write(price, Language.EN.formats())).isEqualTo("€1,234.50");
        assertThat(MoneyView.write(price, Language.DE.formats())).isEqualTo("1.234,50\u00a0€");
        assertThat(MoneyView.write(Money.of(500, "JPY"), Language.EN.formats())).endsWith("500");
        assertThat(MoneyView.write(price, Language.AR.formats())).contains("١٬٢٣٤٫٥٠");
    }

    private static Words words(Language language) {
        return Words.of("dev.marketplace.kit.messages", language, WordsTest.class.getClassLoader());
    }
}
