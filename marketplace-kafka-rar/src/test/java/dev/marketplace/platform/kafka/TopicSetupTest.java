package dev.marketplace.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.kafka.TestBroker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicSetupTest {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void topics_and_dead_letters_are_made_once_the_broker_is_there_and_existing_ones_are_left_alone() throws Exception {
        TestBroker broker = TestBroker.stopped();
        TopicSetup setup = new TopicSetup(broker.settings());
        setup.start(executor);
        Thread.sleep(500);
        assertThat(setup.ready()).isFalse();
        assertThat(setup.problem()).isPresent();
        broker.start();
        try (Admin admin = broker.admin()) {
            await(setup);
            Set<String> names = admin.listTopics().names().get();
            assertThat(names).containsAll(Topics.ALL).hasSize(2 * Topics.ALL.size());
            Map<String, TopicDescription> described = described(admin, "order.events", "order.events.DLT");
            assertThat(described.get("order.events").partitions()).hasSize(6);
            assertThat(described.get("order.events.DLT").partitions()).hasSize(1);
            assertThat(setup.problem()).isEmpty();
        } finally {
            broker.stop();
        }
    }

    @Test
    void a_topic_that_exists_keeps_its_partitions() throws Exception {
        TestBroker broker = TestBroker.shared();
        try (Admin admin = broker.admin()) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                    .all()
                    .get();
            TopicSetup setup = new TopicSetup(broker.settings(), List.of("kept"));
            setup.start(executor);
            await(setup);
            Map<String, TopicDescription> described = described(admin, "kept", "kept.DLT");
            assertThat(described.get("kept").partitions()).hasSize(2);
        }
    }

    /** A broker says that a topic was made a little before it tells of it. */
    private static Map<String, TopicDescription> described(Admin admin, String... topics) throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                return admin.describeTopics(List.of(topics)).allTopicNames().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
        throw new AssertionError("nobody tells of " + List.of(topics));
    }

    private static void await(TopicSetup setup) throws InterruptedException {
        for (int i = 0; i < 600 && !setup.ready(); i++) {
            Thread.sleep(100);
        }
        assertThat(setup.ready()).isTrue();
    }
}
