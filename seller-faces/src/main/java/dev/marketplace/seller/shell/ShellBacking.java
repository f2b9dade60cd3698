package dev.marketplace.seller.shell;

import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.notification.boundary.NotificationView;
import dev.marketplace.notification.boundary.Notifications;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whose account it is, and what she was told lately. */
@Named
@RequestScoped
public class ShellBacking {

    /** How many notifications the bell shows. */
    private static final int LATEST = 4;

    @EJB
    private Accounts accounts;

    @EJB
    private Notifications notifications;

    @Inject
    private Callers callers;

    @Inject
    private Reader reader;

    private String name;
    private Long unread;
    private List<NotificationView> latest;

    public String getName() {
        if (name == null) {
            name = accounts.me(callers.current()).name();
        }
        return name;
    }

    /** At most 100 are counted. */
    public long getUnread() {
        if (unread == null) {
            unread = notifications.unread(callers.current());
        }
        return unread;
    }

    /** Newest first; may be empty. */
    public List<NotificationView> getLatest() {
        if (latest == null) {
            latest = notifications
                    .list(callers.current(), PageRequest.first(LATEST))
                    .items();
        }
        return latest;
    }

    /** The address of what a notification is about, in the reader's language. */
    public String address(String link) {
        return reader.toLink(link);
    }
}
