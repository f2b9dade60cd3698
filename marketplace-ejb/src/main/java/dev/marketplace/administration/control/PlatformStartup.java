package dev.marketplace.administration.control;

import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.health.HealthChecks;
import dev.marketplace.platform.job.Job;
import dev.marketplace.platform.job.Jobs;
import dev.marketplace.platform.kafka.Kafka;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.outbox.Relay;
import dev.marketplace.platform.redis.Redis;
import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;

/** Starts the platform: topics, the sweep of outboxes, health checks of the services, and the timer that ticks for jobs. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlatformStartup {

    private static final Duration SWEEP = Duration.ofSeconds(3);

    @Inject
    private PlatformSettings settings;

    @Inject
    private Documents documents;

    @Inject
    private Redis redis;

    @Inject
    private Kafka kafka;

    @Inject
    private Relay relay;

    @Inject
    private Jobs jobs;

    @Inject
    private HealthChecks health;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @PostConstruct
    void start() {
        health.register("mongodb", () -> documents.ping(Scope.MAIN));
        health.register("redis", redis::ping);
        kafka.start(scheduler);
        if (settings.nodeRole() == NodeRole.ALL) {
            jobs.register(new Job(
                    "administration-sweep-outboxes",
                    SWEEP,
                    system -> relay.sweep(system.scope()) + " documents swept"));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        jobs.tick(executor);
    }
}
