package dev.marketplace.identity.control;

import dev.marketplace.notification.boundary.Mails;
import dev.marketplace.notification.boundary.NewMail;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The room's mails. */
@ApplicationScoped
public class AccountMails {

    private static final Log LOG = Log.of(AccountMails.class);

    @EJB
    private Mails mails;

    @Inject
    private Ids ids;

    @Resource
    private ManagedExecutorService managedExecutor;

    private Executor executor;

    protected AccountMails() {}

    /** For use without a container. */
    public AccountMails(Mails mails, Ids ids, Executor executor) {
        this.mails = mails;
        this.ids = ids;
        this.executor = executor;
    }

    /** Queues a mail, in the language that the caller reads in. */
    public void queue(Caller caller, String template, String to, Map<String, Object> model) {
        mails.queue(
                caller,
                new NewMail(ids.next("mail"), to, template, caller.client().language(), model));
    }

    /**
     * Does something soon, on another thread, so that the answer to this request takes as long whether there is a mail to
     * write or not. It is lost if the process ends: then somebody asks for a code again.
     */
    public void soon(Runnable work) {
        Executor threads = executor == null ? managedExecutor : executor;
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.error(e, "A mail of an account could not be written");
                }
            });
        } catch (RejectedExecutionException e) {
            work.run();
        }
    }
}
