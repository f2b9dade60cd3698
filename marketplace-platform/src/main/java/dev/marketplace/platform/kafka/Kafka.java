package dev.marketplace.platform.kafka;

import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.platform.health.HealthChecks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledExecutorService;

/** The application's one publisher, and the making of its topics. */
@ApplicationScoped
public class Kafka {

    @Inject
    private HealthChecks health;

    private KafkaEventPublisher publisher;
    private TopicSetup topics;

    @PostConstruct
    void prepare() {
        KafkaSettings settings = SettingsReader.ofContainer().read(KafkaSettings.class);
        publisher = new KafkaEventPublisher(settings);
        topics = new TopicSetup(settings);
    }

    /**
     * To be called once at the application's start: makes the topics, in the background for as long as the broker is
     * away, and registers the health check {@code kafka}.
     *
     * @throws dev.marketplace.platform.config.BadSetting naming the key that is missing or wrong
     */
    public void start(ScheduledExecutorService executor) {
        topics.start(executor);
        health.register("kafka", this::check);
    }

    /** Connects at the first record. */
    @Produces
    public EventPublisher publisher() {
        return publisher;
    }

    private void check() {
        topics.problem().ifPresent(problem -> {
            throw new IllegalStateException("topics are not there: " + problem);
        });
        if (publisher.brokerAway()) {
            throw new IllegalStateException("the broker does not answer");
        }
    }

    @PreDestroy
    void stop() {
        topics.stop();
        publisher.close();
    }
}
