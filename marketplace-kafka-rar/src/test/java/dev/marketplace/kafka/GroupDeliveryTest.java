package dev.marketplace.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.platform.kafka.KafkaRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Deliveries of single records to a group, with a real broker. */
class GroupDeliveryTest {

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
        topic = "group." + test.getTestMethod().orElseThrow().getName();
        group = topic + ".group";
        broker.createTopic(topic, 3);
    }

    @AfterEach
    void stop() {
        container.close();
        sender.close();
    }

    @Test
    void records_of_a_partition_come_in_order_also_those_sent_before_the_deployment() throws Exception {
        List<String> before = sender.sendMany(topic, 0, "a", 700);
        List<String> others = sender.sendMany(topic, 1, "b", 700);
        Recorder bean = new Recorder();
        container.deploy(bean, Specs.group(topic, group));
        List<String> after = sender.sendMany(topic, 0, "c", 300);

        Eventually.check(() -> assertThat(bean.handled).hasSize(1_700));
        assertThat(bean.values(0))
                .isEqualTo(Stream.concat(before.stream(), after.stream()).toList());
        assertThat(bean.values(1)).isEqualTo(others);
        Eventually.check(() -> assertThat(broker.committed(group, topic)).isEqualTo(Map.of(0, 1_000L, 1, 700L)));
    }

    @Test
    void a_record_is_committed_only_after_its_delivery() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Recorder bean = new Recorder(record -> {
            if (record.value().equals("second")) {
                inside.countDown();
                await(leave);
            }
        });
        sender.send(topic, 0, "first", "second");
        container.deploy(bean, Specs.group(topic, group));

        await(inside);
        assertThat(broker.committed(group, topic).getOrDefault(0, 0L)).isLessThan(2);
        leave.countDown();
        Eventually.check(() -> assertThat(broker.committed(group, topic)).containsEntry(0, 2L));
    }

    @Test
    void a_failing_record_is_retried_while_other_partitions_proceed() throws Exception {
        List<String> handledElsewhere = new CopyOnWriteArrayList<>();
        Recorder bean = new Recorder(record -> {
            if (record.partition() == 1) {
                handledElsewhere.add(record.value());
            } else if (handledElsewhere.size() < 200) {
                throw new IllegalStateException("not before the others");
            }
        });
        container.deploy(bean, Specs.attempts(Specs.group(topic, group), 100));
        sender.send(topic, 0, "bad", "after");
        List<String> others = sender.sendMany(topic, 1, "b", 200);

        Eventually.check(() -> assertThat(bean.values(0)).containsExactly("bad", "after"));
        assertThat(bean.values(1)).isEqualTo(others);
    }

    @Test
    void after_the_last_attempt_a_record_goes_to_its_dead_letters_with_the_reason() throws Exception {
        List<String> tried = new CopyOnWriteArrayList<>();
        Recorder bean = new Recorder(record -> {
            tried.add(record.value());
            if (record.value().equals("poison")) {
                throw new IllegalArgumentException("cannot read this");
            }
        });
        Recorder undertaker = new Recorder();
        container.deploy(bean, Specs.attempts(Specs.group(topic, group), 3));
        container.deploy(undertaker, Specs.group(topic + ".DLT", group + ".DLT"));
        ProducerRecord<String, String> poison = new ProducerRecord<>(topic, 2, "order-1", "poison");
        poison.headers().add("correlation-id", "request-0001".getBytes(StandardCharsets.UTF_8));
        sender.send(poison);
        sender.send(topic, 2, "after");

        Eventually.check(() -> assertThat(undertaker.handled).hasSize(1));
        KafkaRecord letter = undertaker.handled.get(0);
        assertThat(letter.key()).isEqualTo("order-1");
        assertThat(letter.value()).isEqualTo("poison");
        assertThat(letter.headers())
                .isEqualTo(Map.of(
                        "correlation-id", "request-0001",
                        "dlt-exception-class", "java.lang.IllegalArgumentException",
                        "dlt-exception-message", "cannot read this",
                        "dlt-attempts", "3",
                        "dlt-topic", topic,
                        "dlt-partition", "2",
                        "dlt-offset", "0",
                        "dlt-group", group));
        Eventually.check(() -> assertThat(bean.values()).containsExactly("after"));
        assertThat(tried).containsExactly("poison", "poison", "poison", "after");
        Eventually.check(() -> assertThat(broker.committed(group, topic)).containsEntry(2, 2L));
    }

    @Test
    void a_record_that_finds_the_database_away_waits_longer_than_its_attempts() throws Exception {
        List<String> tried = new CopyOnWriteArrayList<>();
        Recorder bean = new Recorder(record -> {
            tried.add(record.value());
            if (tried.size() < 4) {
                throw new IllegalStateException(new com.mongodb.MongoTimeoutException("nobody answers"));
            }
        });
        container.deploy(bean, Specs.attempts(Specs.group(topic, group), 2));
        sender.send(topic, 0, "patient");

        Eventually.check(() -> assertThat(bean.values()).containsExactly("patient"));
        assertThat(tried).hasSize(4);
    }

    @Test
    void two_nodes_share_the_records_of_a_group() throws Exception {
        Recorder here = new Recorder();
        Recorder there = new Recorder();
        try (FakeContainer second = new FakeContainer(broker.settings())) {
            container.deploy(here, Specs.group(topic, group));
            second.deploy(there, Specs.group(topic, group));
            Eventually.check(() -> {
                for (int partition = 0; partition < 3; partition++) {
                    sender.send(topic, partition, "ping");
                }
                assertThat(here.handled).isNotEmpty();
                assertThat(there.handled).isNotEmpty();
            });
        }
        assertThat(here.handled.stream().map(KafkaRecord::position))
                .doesNotContainAnyElementsOf(
                        there.handled.stream().map(KafkaRecord::position).toList());
    }

    @Test
    void an_undeployed_bean_gets_nothing_more_and_nothing_twice_when_it_is_back() throws Exception {
        sender.sendMany(topic, 0, "a", 50);
        Recorder first = new Recorder();
        FakeContainer.Factory deployed = container.deploy(first, Specs.group(topic, group));
        Eventually.check(() -> assertThat(first.handled).hasSize(50));
        container.undeploy(deployed);
        assertThat(broker.committed(group, topic)).containsEntry(0, 50L);

        List<String> later = sender.sendMany(topic, 0, "b", 50);
        Recorder second = new Recorder();
        container.deploy(second, Specs.group(topic, group));
        Eventually.check(() -> assertThat(second.values()).isEqualTo(later));
        assertThat(first.handled).hasSize(50);
    }

    @Test
    void a_delivery_under_way_ends_and_is_committed_before_undeployment_returns() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Recorder bean = new Recorder(record -> {
            inside.countDown();
            pause();
        });
        FakeContainer.Factory deployed = container.deploy(bean, Specs.group(topic, group));
        sender.send(topic, 0, "slow", "never begun");
        await(inside);
        container.undeploy(deployed);

        assertThat(bean.values()).containsExactly("slow");
        assertThat(broker.committed(group, topic)).containsEntry(0, 1L);
    }

    @Test
    void a_bean_that_is_not_deployed_yet_gets_its_records_when_it_is() throws Exception {
        sender.send(topic, 0, "early");
        Recorder bean = new Recorder();
        container.deploy(bean, Specs.group(topic, group), 3);

        Eventually.check(() -> assertThat(bean.values()).containsExactly("early"));
    }

    @Test
    void the_bean_runs_under_the_records_correlation_id_unless_that_could_forge_a_log_line() throws Exception {
        List<String> ids = new CopyOnWriteArrayList<>();
        Recorder bean = new Recorder(record -> ids.add(Correlation.current().orElse("none")));
        container.deploy(bean, Specs.group(topic, group));
        for (String id : List.of("request-0001", "forged\nline-0002")) {
            ProducerRecord<String, String> record = new ProducerRecord<>(topic, 0, "key", "value");
            record.headers().add(Correlation.KAFKA_HEADER, id.getBytes(StandardCharsets.UTF_8));
            sender.send(record);
        }

        Eventually.check(() -> assertThat(ids).containsExactly("request-0001", "none"));
    }

    @Test
    void an_api_node_leaves_a_groups_records_to_others_but_reads_what_every_node_reads() throws Exception {
        Recorder ofGroup = new Recorder();
        Recorder ofNode = new Recorder();
        try (FakeContainer api = new FakeContainer(broker.settings(), NodeRole.API)) {
            api.deploy(ofGroup, Specs.group(topic, group));
            api.deploy(ofNode, Specs.everyNode(topic));
            Eventually.check(() -> {
                sender.send(topic, 0, "news");
                assertThat(ofNode.handled).isNotEmpty();
            });
        }
        assertThat(ofGroup.handled).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
