package dev.marketplace.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Money;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Sample(Instant at, Audience audience, Optional<String> absent, boolean isDefault) {}

    @Test
    void money_is_its_amount_and_its_currency_and_nothing_else() throws JsonProcessingException {
        assertThat(Json.MAPPER.writeValueAsString(new Money(1299, "EUR")))
                .isEqualTo("{\"amount\":1299,\"currency\":\"EUR\"}");
    }

    @Test
    void times_have_milliseconds_enums_are_lower_case_and_what_is_absent_is_absent() throws JsonProcessingException {
        Sample sample = new Sample(Instant.parse("2026-11-24T10:00:00Z"), Audience.SELLER, Optional.empty(), true);
        assertThat(Json.MAPPER.writeValueAsString(sample))
                .isEqualTo("{\"at\":\"2026-11-24T10:00:00.000Z\",\"audience\":\"seller\",\"isDefault\":true}");
    }

    @Test
    void an_unknown_field_is_refused() {
        assertThatThrownBy(
                        () -> Json.MAPPER.readValue("{\"amount\":1,\"currency\":\"EUR\",\"zero\":false}", Money.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void a_fraction_is_no_amount() {
        assertThatThrownBy(() -> Json.MAPPER.readValue("{\"amount\":1.5,\"currency\":\"EUR\"}", Money.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
