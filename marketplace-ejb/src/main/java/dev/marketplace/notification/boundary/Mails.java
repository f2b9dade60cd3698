package dev.marketplace.notification.boundary;

import dev.marketplace.notification.control.MailStore;
import dev.marketplace.notification.control.MailTemplates;
import dev.marketplace.notification.control.Postman;
import dev.marketplace.notification.entity.QueuedMail;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
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

/** Where other rooms leave mail. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Mails {

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
    private ManagedExecutorService executor;

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
            executor.execute(() -> postman.deliver(caller.scope(), mail.key()));
        }
    }

    private String messageId(String key) {
        return key.replaceAll("[^A-Za-z0-9._-]", ".") + "@" + settings.baseUrl().getHost();
    }
}
