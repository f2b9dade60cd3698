package dev.marketplace.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Deliveries to every node, with a real broker. */
class EveryNodeDeliveryTest {

    private TestBroker broker;
    private Sender sender;
    private FakeContainer container;
    private String topic;

    @BeforeEach
    void start(TestInfo test) throws Exception {
        broker = TestBroker.shared();
        sender = new Sender(broker);
        container = new FakeContainer(broker.settings());
        topic = "node." + test.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    void stop() {
        container.close();
        sender.close();
    }

    @Test
    void a_bean_starts_where_it_says_and_at_the_end_where_it_says_nothing() throws Exception {
        broker.createTopic(topic, 2);
        List<String> kept = sender.sendMany(topic, 0, "kept", 10);
        sender.sendMany(topic, 1, "unseen", 10);
        ReplayRecorder bean = new ReplayRecorder(Map.of(0, 6L));
        container.deploy(bean, Specs.everyNode(topic));
        Eventually.check(() -> assertThat(bean.values()).isEqualTo(kept.subList(6, 10)));
        sender.send(topic, 1, "seen");

        Eventually.check(() -> assertThat(bean.values()).endsWith("seen").hasSize(5));
        assertThat(bean.asked).isEqualTo(Map.of(topic, Set.of(0, 1)));
    }

    @Test
    void an_offset_that_the_broker_has_no_more_starts_at_the_oldest_record() throws Exception {
        broker.createTopic(topic, 1);
        List<String> all = sender.sendMany(topic, 0, "a", 5);
        ReplayRecorder bean = new ReplayRecorder(Map.of(0, 1_000L));
        container.deploy(bean, Specs.everyNode(topic));

        Eventually.check(() -> assertThat(bean.values()).isEqualTo(all));
    }

    @Test
    void each_node_gets_every_record_in_order() throws Exception {
        broker.createTopic(topic, 1);
        List<String> old = sender.sendMany(topic, 0, "a", 5);
        ReplayRecorder here = new ReplayRecorder(Map.of(0, 0L));
        ReplayRecorder there = new ReplayRecorder(Map.of(0, 3L));
        container.deploy(here, Specs.everyNode(topic));
        try (FakeContainer second = new FakeContainer(broker.settings())) {
            second.deploy(there, Specs.everyNode(topic));
            List<String> fresh = sender.sendMany(topic, 0, "b", 100);
            Eventually.check(() -> assertThat(there.values())
                    .isEqualTo(
                            Stream.concat(old.stream().skip(3), fresh.stream()).toList()));
            Eventually.check(() -> assertThat(here.values())
                    .isEqualTo(Stream.concat(old.stream(), fresh.stream()).toList()));
        }
    }

    @Test
    void a_bean_that_keeps_no_offsets_hears_only_what_is_sent_from_now_on() throws Exception {
        broker.createTopic(topic, 1);
        sender.send(topic, 0, "old");
        Recorder bean = new Recorder();
        container.deploy(bean, Specs.everyNode(topic));

        AtomicInteger count = new AtomicInteger();
        Eventually.check(() -> {
            sender.send(topic, 0, "new" + count.getAndIncrement());
            assertThat(bean.handled).isNotEmpty();
        });
        assertThat(bean.values()).doesNotContain("old");
    }

    @Test
    void a_failing_record_goes_to_the_dead_letters_and_the_bean_goes_on() throws Exception {
        broker.createTopic(topic, 1);
        Recorder bean = new Recorder(record -> {
            if (record.value().equals("poison")) {
                throw new IllegalStateException("never");
            }
        });
        Recorder letters = new Recorder();
        container.deploy(letters, Specs.group(topic + ".DLT", topic + ".DLT"));
        container.deploy(bean, Specs.attempts(Specs.everyNode(topic), 2));
        Eventually.check(() -> {
            sender.send(topic, 0, "hello");
            assertThat(bean.handled).isNotEmpty();
        });
        sender.send(topic, 0, "poison", "after");

        Eventually.check(() -> assertThat(bean.values()).endsWith("after"));
        Eventually.check(() -> assertThat(letters.values()).containsExactly("poison"));
        assertThat(letters.handled.get(0).headers()).doesNotContainKey("dlt-group");
    }

    @Test
    void a_topic_that_is_not_there_yet_is_read_once_it_is() throws Exception {
        ReplayRecorder bean = new ReplayRecorder(Map.of(0, 0L));
        container.deploy(bean, Specs.everyNode(topic));
        Thread.sleep(1_000);
        broker.createTopic(topic, 1);
        sender.send(topic, 0, "first");

        Eventually.check(() -> assertThat(bean.values()).containsExactly("first"));
    }
}
