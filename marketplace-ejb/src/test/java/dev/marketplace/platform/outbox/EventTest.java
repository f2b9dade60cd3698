package dev.marketplace.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTest {

    private static final Event EVENT = new Event(
            "evt_1",
            "order.placed",
            1,
            Instant.parse("2026-11-24T10:00:00.120Z"),
            "main",
            "ord_1",
            3,
            "cor_1",
            Map.of("orderId", "ord_1", "many", 5_000_000_000L, "few", 7, "lines", List.of(Map.of("sku", "a.b$c"))));

    @Test
    void an_event_survives_its_journey_as_json() {
        Event arrived = Event.ofJson(EVENT.toJson());
        assertThat(arrived.withSequence(0))
                .usingRecursiveComparison()
                .ignoringFields("data")
                .isEqualTo(EVENT.withSequence(0));
        assertThat(arrived.sequence()).isEqualTo(3);
        assertThat(arrived.text("orderId")).isEqualTo("ord_1");
        assertThat(arrived.number("many")).isEqualTo(5_000_000_000L);
        assertThat(arrived.number("few")).isEqualTo(7);
        assertThat((List<?>) arrived.data().get("lines"))
                .singleElement()
                .satisfies(line -> assertThat(((Map<?, ?>) line).get("sku")).isEqualTo("a.b$c"));
    }

    @Test
    void its_json_is_plain_so_that_others_can_read_it() {
        assertThat(EVENT.toJson())
                .contains("\"occurredAt\": \"2026-11-24T10:00:00.120Z\"", "\"sequence\": 3", "\"many\": 5000000000")
                .doesNotContain("$number", "$date");
    }

    @Test
    void a_room_has_one_topic() {
        assertThat(EVENT.topic()).isEqualTo("order.events");
    }

    @Test
    void what_is_not_there_is_said_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVENT.text("shopId"))
                .withMessageContaining("shopId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVENT.number("orderId"))
                .withMessageContaining("orderId");
    }

    @Test
    void unknown_fields_of_the_envelope_are_ignored_and_garbage_is_refused() {
        String more = EVENT.toJson().replaceFirst("\\{", "{\"added\": true, ");
        assertThat(Event.ofJson(more).id()).isEqualTo("evt_1");
        assertThatThrownBy(() -> Event.ofJson("not json")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Event.ofJson("{}")).isInstanceOf(RuntimeException.class);
    }
}
