package dev.marketplace.notification.control;

import dev.marketplace.external.mail.MailNotSent;
import dev.marketplace.external.mail.MailServer;
import dev.marketplace.external.mail.OutgoingMail;
import dev.marketplace.notification.entity.QueuedMail;
import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Takes queued mails to the server, with growing pauses while it takes none; gives a mail up after a day. */
@ApplicationScoped
public class Postman {

    private static final Log LOG = Log.of(Postman.class);
    private static final int AT_ONCE = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
    private static final int DOUBLINGS = 9;

    @Inject
    private MailStore mails;

    @Inject
    private MailServer server;

    @Inject
    private InstantSource clock;

    protected Postman() {}

    /** For use without a container. */
    public Postman(MailStore mails, MailServer server, InstantSource clock) {
        this.mails = mails;
        this.server = server;
        this.clock = clock;
    }

    /** The job: whatever is due. */
    public String deliverDue(Caller system) {
        List<String> due = mails.due(system.scope(), clock.instant(), AT_ONCE);
        long delivered = due.stream().filter(id -> deliver(system.scope(), id)).count();
        return delivered + " of " + due.size() + " mails sent";
    }

    /**
     * One try for one mail.
     *
     * @return whether the server took it
     */
    public boolean deliver(Scope scope, String id) {
        return mails.take(scope, id)
                .map(mail -> Correlation.get(mail.correlationId(), () -> attempt(scope, mail)))
                .orElse(false);
    }

    private boolean attempt(Scope scope, QueuedMail mail) {
        try {
            server.send(new OutgoingMail(
                    mail.messageId(),
                    mail.to(),
                    mail.subject(),
                    mail.text(),
                    mail.html(),
                    mail.language(),
                    mail.correlationId()));
            mails.sent(scope, mail.id(), clock.instant());
            return true;
        } catch (MailNotSent | RuntimeException e) {
            // whatever is wrong with this one, the others shall leave
            Optional<Instant> next = next(mail);
            LOG.warning(
                    "Mail {0} was not sent, {1}: {2}",
                    mail.id(), next.isPresent() ? "it is tried again" : "it is given up", e.getMessage());
            mails.failed(scope, mail.id(), String.valueOf(e.getMessage()), next);
            return false;
        }
    }

    private Optional<Instant> next(QueuedMail mail) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(DOUBLINGS, mail.attempts()));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return Optional.of(next).filter(time -> time.isBefore(mail.queuedAt().plus(GIVE_UP_AFTER)));
    }
}
