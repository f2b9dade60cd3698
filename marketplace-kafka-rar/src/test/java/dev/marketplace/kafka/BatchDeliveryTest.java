package dev.marketplace.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.platform.kafka.KafkaRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Deliveries in batches, with a real broker. */
class BatchDeliveryTest {

    private static final int FOREVER_MILLIS = 60_000;

    private TestBroker broker;
    private Sender sender;
    private FakeContainer container;
    private String topic;
    private String group;

    @BeforeEach
    void start(TestInfo test) throws Exception {
        broker = TestBroker.shared();
        sender = new Sender(broker);
        container = new FakeContainer(broker.settings());
        topic = "batch." + test.getTestMethod().orElseThrow().getName();
        group = topic + ".group";
        broker.createTopic(topic, 2);
    }

    @AfterEach
    void stop() {
        container.close();
        sender.close();
    }

    @Test
    void a_full_batch_is_delivered_and_an_unfinished_one_is_left_for_the_next_time() throws Exception {
        BatchRecorder bean = new BatchRecorder();
        FakeContainer.Factory deployed =
                container.deploy(bean, Specs.batch(Specs.group(topic, group), 10, FOREVER_MILLIS));
        List<String> sent = sender.sendMany(topic, 0, "a", 25);
        Eventually.check(() -> assertThat(bean.batches).containsExactly(sent.subList(0, 10), sent.subList(10, 20)));
        container.undeploy(deployed);

        assertThat(broker.committed(group, topic)).isEqualTo(Map.of(0, 20L));
        assertThat(bean.batches).hasSize(2);
    }

    @Test
    void a_batch_that_does_not_fill_is_delivered_when_its_time_is_over() throws Exception {
        List<String> sent = sender.sendMany(topic, 0, "a", 5);
        BatchRecorder bean = new BatchRecorder();
        container.deploy(bean, Specs.batch(Specs.group(topic, group), 1_000, 1_500));

        Eventually.check(() -> assertThat(bean.batches).containsExactly(sent));
    }

    @Test
    void a_batch_holds_records_of_one_partition() throws Exception {
        List<String> zero = sender.sendMany(topic, 0, "a", 5);
        List<String> one = sender.sendMany(topic, 1, "b", 5);
        BatchRecorder bean = new BatchRecorder();
        container.deploy(bean, Specs.batch(Specs.group(topic, group), 1_000, 1_500));

        Eventually.check(() -> assertThat(bean.batches).containsExactlyInAnyOrder(zero, one));
    }

    @Test
    void of_a_failing_batch_only_the_record_that_fails_goes_to_the_dead_letters() throws Exception {
        Recorder letters = new Recorder();
        container.deploy(letters, Specs.group(topic + ".DLT", group + ".DLT"));
        List<String> sent = sender.sendMany(topic, 0, "a", 10);
        BatchRecorder bean = new BatchRecorder(records -> {
            if (records.stream().map(KafkaRecord::value).anyMatch("a4"::equals)) {
                throw new IllegalStateException("a4 again");
            }
        });
        container.deploy(bean, Specs.attempts(Specs.batch(Specs.group(topic, group), 10, 200), 2));

        Eventually.check(() -> assertThat(letters.values()).containsExactly("a4"));
        Eventually.check(() -> assertThat(bean.values())
                .isEqualTo(sent.stream().filter(value -> !value.equals("a4")).toList()));
        Eventually.check(() -> assertThat(broker.committed(group, topic)).containsEntry(0, 10L));
    }
}
