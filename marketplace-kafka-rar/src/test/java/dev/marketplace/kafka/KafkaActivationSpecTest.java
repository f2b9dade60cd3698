package dev.marketplace.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.platform.kafka.KafkaSettings;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.InvalidPropertyException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaActivationSpecTest {

    @Test
    void a_group_and_a_listener_on_every_node_are_accepted() {
        assertThatCode(Specs.group("order.events, logs", "mail")::validate).doesNotThrowAnyException();
        assertThatCode(Specs.everyNode("order.events")::validate).doesNotThrowAnyException();
        assertThat(Specs.group("order.events, logs", "mail").topicList()).containsExactly("order.events", "logs");
    }

    @ParameterizedTest
    @CsvSource({
        "batchSize, 0",
        "batchSize, 5001",
        "batchMillis, -1",
        "batchMillis, 60001",
        "maxAttempts, 0",
        "maxAttempts, 101"
    })
    void numbers_out_of_range_are_refused_by_name(String property, int value) {
        refused(property, spec -> {
            switch (property) {
                case "batchSize" -> spec.setBatchSize(value);
                case "batchMillis" -> spec.setBatchMillis(value);
                default -> spec.setMaxAttempts(value);
            }
        });
    }

    @Test
    void missing_and_contradicting_properties_are_refused_by_name() {
        refused("topics", spec -> spec.setTopics(" , "));
        refused("topics", spec -> spec.setTopics("order events"));
        refused("group", spec -> spec.setGroup(null));
        refused("group", spec -> spec.setDeliveryMode("every-node"));
        refused("deliveryMode", spec -> spec.setDeliveryMode("everynode"));
    }

    @Test
    void a_batch_for_a_listener_of_single_records_is_refused() {
        try (FakeContainer container = container()) {
            assertThatThrownBy(() -> container.deploy(new Recorder(), Specs.batch(Specs.group("t", "g"), 10, 0)))
                    .isInstanceOf(InvalidPropertyException.class)
                    .hasMessageContaining("batchSize");
        }
    }

    @Test
    void a_listener_that_keeps_its_offsets_is_refused_in_a_group() {
        try (FakeContainer container = container()) {
            assertThatThrownBy(() -> container.deploy(new ReplayRecorder(Map.of()), Specs.group("t", "g")))
                    .isInstanceOf(InvalidPropertyException.class)
                    .hasMessageContaining("every-node");
        }
    }

    @Test
    void a_bean_without_a_listener_interface_and_a_foreign_spec_are_refused() {
        try (FakeContainer container = container()) {
            assertThatThrownBy(() -> container.deploy("no listener", Specs.group("t", "g")))
                    .isInstanceOf(ResourceException.class);
        }
        assertThatThrownBy(() -> new KafkaResourceAdapter().endpointActivation(null, null))
                .isInstanceOf(NotSupportedException.class);
    }

    private static FakeContainer container() {
        return new FakeContainer(KafkaSettings.plain("127.0.0.1:1"));
    }

    private static void refused(String property, Consumer<KafkaActivationSpec> change) {
        KafkaActivationSpec spec = Specs.group("order.events", "mail");
        change.accept(spec);
        assertThatThrownBy(spec::validate)
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessageContaining("property " + property);
    }
}
