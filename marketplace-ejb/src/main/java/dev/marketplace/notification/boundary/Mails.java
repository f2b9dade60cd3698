package dev.marketplace.notification.boundary;

import dev.marketplace.notification.control.MailStore;
import dev.marketplace.notification.control.MailTemplates;
import dev.marketplace.notification.control.Postman;
import dev.marketplace.notification.entity.QueuedMail;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Scope;
import dev.marketplace.site.boundary.Sites;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Where other rooms leave mail. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Mails {

    private static final Log LOG = Log.of(Mails.class);

    @Inject
    private MailStore mails;

    @Inject
    private MailTemplates templates;

    @Inject
    private Postman postman;

    @Inject
    private PlatformSettings settings;

    @Inject
    private InstantSource clock;

    @EJB
    private Sites sites;

    @Resource
    private ManagedExecutorService managedExecutor;

    private Executor executor;

    public Mails() {}

    /** For use without a container. */
    public Mails(
            MailStore mails,
            MailTemplates templates,
            Postman postman,
            PlatformSettings settings,
            InstantSource clock,
            Sites sites,
            Executor executor) {
        this.mails = mails;
        this.templates = templates;
        this.postman = postman;
        this.settings = settings;
        this.clock = clock;
        this.sites = sites;
        this.executor = executor;
    }

    /**
     * Stores a mail to be sent soon, once; an outage of the mail server only delays it.
     *
     * @throws dev.marketplace.shared.InvalidInput if the address is not one line with one address
     */
    public void queue(Caller caller, NewMail mail) {
        new Checks().email("to", mail.to()).done();
        Map<String, Object> model = new HashMap<>(mail.model());
        model.put("site", sites.site(caller).name());
        model.put("home", settings.baseUrl().toString());
        MailTemplates.Rendered rendered = templates.render(mail.template(), mail.language(), model);
        QueuedMail queued = new QueuedMail(
                mail.key(),
                messageId(mail.key()),
                mail.to(),
                rendered.subject().replaceAll("\\p{Cntrl}", " "),
                rendered.text(),
                rendered.html(),
                mail.language(),
                caller.correlationId(),
                0,
                clock.instant());
        if (mails.insert(caller.scope(), queued)) {
            soon(caller.scope(), mail.key());
        }
    }

    private void soon(Scope scope, String key) {
        Executor threads = executor == null ? managedExecutor : executor;
        try {
            threads.execute(() -> postman.deliver(scope, key));
        } catch (RejectedExecutionException e) {
            LOG.warning("No thread is free for mail {0}, the job takes it", key);
        }
    }

    private String messageId(String key) {
        return key.replaceAll("[^A-Za-z0-9._-]", ".") + "@" + settings.baseUrl().getHost();
    }
}
