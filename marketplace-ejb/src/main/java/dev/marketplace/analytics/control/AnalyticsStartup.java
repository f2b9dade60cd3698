package dev.marketplace.analytics.control;

import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Prepares the room. */
@Singleton
@Startup
public class AnalyticsStartup {

    @Inject
    private LogStore log;

    @PostConstruct
    void start() {
        log.prepare(Scope.MAIN);
    }
}
