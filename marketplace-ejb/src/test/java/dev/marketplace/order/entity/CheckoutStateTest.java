package dev.marketplace.order.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckoutStateTest {

    /** Written out by hand, so that a changed table is noticed. */
    private static final Map<String, Set<String>> TABLE = Map.of(
            "open", Set.of("paid", "expired"),
            "expired", Set.of("paid"),
            "paid", Set.of("fulfilled", "refund-due", "review"),
            "fulfilled", Set.of(),
            "refund-due", Set.of(),
            "review", Set.of());

    @ParameterizedTest
    @EnumSource
    void a_state_becomes_what_the_table_says_and_nothing_else(CheckoutState state) {
        Set<String> next = Stream.of(CheckoutState.values())
                .filter(state::canBecome)
                .map(CheckoutState::word)
                .collect(Collectors.toSet());
        assertThat(next).isEqualTo(TABLE.get(state.word()));
        assertThat(state.settled()).isEqualTo(next.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void words_lead_back_to_their_states(CheckoutState state) {
        assertThat(CheckoutState.ofWord(state.word())).isEqualTo(state);
    }

    @Test
    void nothing_becomes_fulfilled_that_was_not_paid() {
        assertThat(Stream.of(CheckoutState.values()).filter(state -> state.canBecome(CheckoutState.FULFILLED)))
                .containsExactly(CheckoutState.PAID);
    }
}
