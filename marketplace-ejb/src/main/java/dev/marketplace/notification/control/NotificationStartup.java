package dev.marketplace.notification.control;

import dev.marketplace.platform.job.Job;
import dev.marketplace.platform.job.Jobs;
import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Prepares the room: indexes, and the job that takes mails to the server. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationStartup {

    @Inject
    private NotificationStore notifications;

    @Inject
    private MailStore mails;

    @Inject
    private Postman postman;

    @Inject
    private Jobs jobs;

    @PostConstruct
    void start() {
        notifications.prepare(Scope.MAIN);
        mails.prepare(Scope.MAIN);
        jobs.register(new Job("notification-send-mails", Duration.ofSeconds(3), postman::deliverDue));
    }
}
