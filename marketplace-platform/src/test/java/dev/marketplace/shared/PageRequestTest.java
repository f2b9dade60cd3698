package dev.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Property
    void a_cursor_leads_back_to_its_key(
            @ForAll @AlphaChars @NumericChars @Chars({'_', '?', '/', 'ä', 'س'}) String key) {
        assertThat(new PageRequest(10, Optional.of(PageRequest.cursor(key))).afterKey())
                .contains(key);
    }

    @Property
    void whatever_comes_as_a_cursor_is_a_key_or_refused(@ForAll String cursor) {
        PageRequest request = new PageRequest(10, Optional.of(cursor));
        try {
            assertThat(request.afterKey()).isPresent();
        } catch (InvalidInput refused) {
            assertThat(refused.errors()).extracting(FieldError::field).containsExactly("after");
        }
    }

    @Test
    void the_first_page_comes_after_nothing() {
        assertThat(PageRequest.first(100).afterKey()).isEmpty();
    }

    @Test
    void a_page_has_1_to_100_items() {
        assertThat(PageRequest.first(1).limit()).isEqualTo(1);
        assertThatThrownBy(() -> PageRequest.first(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PageRequest.first(101)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_page_of_something_else_keeps_its_cursor() {
        Page<Integer> page = new Page<>(List.of("a", "bc"), Optional.of("next")).map(String::length);
        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), Optional.of("next")));
    }
}
