package dev.marketplace.platform.kafka;

import dev.marketplace.platform.correlation.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of the table and their dead-letter topics at start. A broker that is away is tried again in the
 * background until it answers; topics that exist stay as they are.
 */
public final class TopicSetup {

    private static final Log LOG = Log.of(TopicSetup.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS_KEPT_MILLIS =
            String.valueOf(Duration.ofDays(90).toMillis());
    private static final int USUAL_REPLICAS = 3;

    private final KafkaSettings settings;
    private final Collection<String> topics;
    private volatile boolean ready;
    private volatile boolean stopped;
    private volatile String problem = "not tried yet";

    public TopicSetup(KafkaSettings settings) {
        this(settings, Topics.ALL);
    }

    TopicSetup(KafkaSettings settings, Collection<String> topics) {
        this.settings = settings;
        this.topics = List.copyOf(topics);
        KafkaLoggers.quieten();
    }

    /** Returns at once; tries on the executor's threads until it worked or {@link #stop} was called. */
    public void start(ScheduledExecutorService executor) {
        schedule(executor, Duration.ZERO, FIRST_PAUSE);
    }

    public void stop() {
        stopped = true;
    }

    /** Whether all topics were there at some time since the start. */
    public boolean ready() {
        return ready;
    }

    /** Why they are not there yet, for the health page; empty once they are. */
    public Optional<String> problem() {
        return ready ? Optional.empty() : Optional.of(problem);
    }

    private void schedule(ScheduledExecutorService executor, Duration pause, Duration nextPause) {
        Runnable attempt = () -> {
            if (!stopped && !attempt()) {
                Duration longer = nextPause.multipliedBy(2);
                schedule(executor, nextPause, longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer);
            }
        };
        try {
            executor.schedule(attempt, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            stopped = true;
        }
    }

    private boolean attempt() {
        try (Admin admin = KafkaClients.admin(settings)) {
            int made = createMissing(admin);
            ready = true;
            LOG.info("Kafka topics are there, {0} of them made now", made);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
            return false;
        } catch (ExecutionException | RuntimeException e) {
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            if (problem == null || !problem.equals(cause.getMessage())) {
                LOG.warning("Kafka topics cannot be made at {0}, trying on: {1}", settings, cause.getMessage());
            }
            problem = cause.getMessage();
            return false;
        }
    }

    private int createMissing(Admin admin) throws InterruptedException, ExecutionException {
        int brokers = admin.describeCluster().nodes().get().size();
        short replicas = settings.replicationFactor()
                .orElse(Math.min(USUAL_REPLICAS, brokers))
                .shortValue();
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = new ArrayList<>();
        for (String topic : topics) {
            missing.add(new NewTopic(topic, Topics.PARTITIONS, replicas).configs(config(replicas)));
            Map<String, String> kept = config(replicas);
            kept.put(TopicConfig.RETENTION_MS_CONFIG, DEAD_LETTERS_KEPT_MILLIS);
            missing.add(new NewTopic(DeadLetter.topicOf(topic), Topics.DEAD_LETTER_PARTITIONS, replicas).configs(kept));
        }
        missing.removeIf(topic -> existing.contains(topic.name()));
        for (KafkaFuture<Void> creation : admin.createTopics(missing).values().values()) {
            await(creation);
        }
        return missing.size();
    }

    /**
     * Of three copies two must have a record before it counts as written; with fewer that would stop all at one loss.
     */
    private static Map<String, String> config(int replicas) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replicas >= USUAL_REPLICAS ? "2" : "1");
        return config;
    }

    private static void await(KafkaFuture<Void> creation) throws InterruptedException, ExecutionException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            // another node of ours was faster
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
