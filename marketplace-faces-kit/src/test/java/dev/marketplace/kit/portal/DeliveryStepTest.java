package dev.marketplace.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryStepTest {

    @Test
    void steps_before_the_current_one_are_done() {
        assertThat(DeliveryStep.of("shipped").stream().map(DeliveryStep::isDone))
                .containsExactly(true, true, false, false, false);
        assertThat(DeliveryStep.of("shipped").stream()
                        .filter(DeliveryStep::isCurrent)
                        .map(DeliveryStep::word))
                .containsExactly("shipped");
    }

    @Test
    void what_has_arrived_is_done_and_nothing_is_current() {
        assertThat(DeliveryStep.of("delivered")).allMatch(DeliveryStep::isDone).noneMatch(DeliveryStep::isCurrent);
    }

    @Test
    void a_word_that_nobody_knows_stands_at_the_beginning() {
        assertThat(DeliveryStep.of("lost").get(0).isCurrent()).isTrue();
    }

    @Test
    void a_line_names_its_choice_and_its_number_of_stock() {
        OrderFace face = new OrderFace();
        assertThat(face.variant(Optional.of("Sand"), Optional.of("L"), "MUG-1")).isEqualTo("Sand, L · MUG-1");
        assertThat(face.variant(Optional.empty(), Optional.empty(), "MUG-1")).isEqualTo("MUG-1");
    }
}
