package dev.marketplace.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.kafka.TestBroker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventPublisherTest {

    @Test
    void records_of_one_key_lie_in_one_partition_in_the_order_in_which_they_were_published() throws Exception {
        TestBroker broker = TestBroker.shared();
        broker.createTopic("published", 3);
        List<SentRecord> sent = new ArrayList<>();
        try (KafkaEventPublisher publisher = new KafkaEventPublisher(broker.settings())) {
            List<CompletionStage<SentRecord>> stages = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                stages.add(publisher.publish("published", "order-1", "v" + i, Map.of("n", "" + i)));
            }
            for (CompletionStage<SentRecord> stage : stages) {
                sent.add(await(stage));
            }
        }
        assertThat(sent)
                .extracting(SentRecord::partition)
                .containsOnly(sent.get(0).partition());
        assertThat(sent).extracting(SentRecord::offset).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void while_the_broker_is_away_the_first_record_waits_the_others_fail_at_once_and_it_works_again_later()
            throws Exception {
        TestBroker broker = TestBroker.stopped();
        try (KafkaEventPublisher publisher = new KafkaEventPublisher(broker.settings())) {
            refused(publisher.publish("late", "k", "v", Map.of()));
            assertThat(publisher.brokerAway()).isTrue();
            for (int i = 0; i < 1_000; i++) {
                assertThat(publisher.publish("late", "k", "v", Map.of()).toCompletableFuture())
                        .isDone();
            }
            broker.start();
            broker.createTopic("late", 1);
            SentRecord sent = null;
            for (int i = 0; sent == null && i < 600; i++) {
                Thread.sleep(100);
                sent = publisher
                        .publish("late", "k", "v", Map.of())
                        .toCompletableFuture()
                        .handle((record, failure) -> record)
                        .get();
            }
            assertThat(sent).isEqualTo(new SentRecord("late", 0, 0));
            assertThat(publisher.brokerAway()).isFalse();
        } finally {
            broker.stop();
        }
    }

    @Test
    void a_producer_is_made_anew_after_an_error_that_it_does_not_survive_and_kept_after_others() {
        List<MockProducer<String, String>> made = new ArrayList<>();
        AtomicLong now = new AtomicLong();
        KafkaEventPublisher publisher = new KafkaEventPublisher(
                () -> {
                    made.add(new MockProducer<>(false, null, new StringSerializer(), new StringSerializer()));
                    return made.get(made.size() - 1);
                },
                now::get);
        List<RuntimeException> survived =
                List.of(new RecordTooLargeException(), new NotLeaderOrFollowerException("moved"));
        for (RuntimeException failure : survived) {
            publisher.publish("t", "k", "v", Map.of());
            made.get(0).errorNext(failure);
        }
        assertThat(made).hasSize(1);
        publisher.publish("t", "k", "v", Map.of());
        made.get(0).errorNext(new OutOfOrderSequenceException("lost my place"));
        assertThat(made.get(0).closed()).isTrue();
        CompletionStage<SentRecord> next = publisher.publish("t", "k", "v", Map.of());
        made.get(1).completeNext();
        assertThat(made).hasSize(2);
        assertThat(next.toCompletableFuture()).isCompleted();
    }

    @Test
    void a_broker_that_is_away_is_tried_again_by_one_record_after_a_pause() {
        AtomicInteger tries = new AtomicInteger();
        AtomicLong now = new AtomicLong();
        KafkaEventPublisher publisher = new KafkaEventPublisher(
                () -> {
                    tries.incrementAndGet();
                    throw tries.get() == 1 ? new TimeoutException("nobody") : new AuthenticationException("wrong");
                },
                now::get);
        for (int i = 0; i < 10; i++) {
            publisher.publish("t", "k", "v", Map.of());
        }
        assertThat(tries).hasValue(1);
        now.addAndGet(TimeUnit.SECONDS.toNanos(5));
        for (int i = 0; i < 10; i++) {
            publisher.publish("t", "k", "v", Map.of());
        }
        assertThat(tries).hasValue(2);
    }

    @Test
    void a_topic_that_is_missing_hinders_no_other_topic() throws Exception {
        TestBroker broker = TestBroker.shared();
        broker.createTopic("present", 1);
        try (KafkaEventPublisher publisher = new KafkaEventPublisher(broker.settings())) {
            refused(publisher.publish("missing", "k", "v", Map.of()));
            SentRecord sent = await(publisher.publish("present", "k", "v", Map.of()));
            assertThat(sent).isEqualTo(new SentRecord("present", 0, 0));
        }
    }

    @Test
    void a_closed_publisher_refuses() throws Exception {
        KafkaEventPublisher publisher =
                new KafkaEventPublisher(TestBroker.shared().settings());
        publisher.close();
        refused(publisher.publish("t", "k", "v", Map.of()));
    }

    private static void refused(CompletionStage<SentRecord> stage) {
        assertThatThrownBy(() -> await(stage))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(EventNotPublished.class);
    }

    private static SentRecord await(CompletionStage<SentRecord> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
