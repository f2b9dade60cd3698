package dev.marketplace.admin.notifications;

import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.notification.boundary.NotificationView;
import dev.marketplace.notification.boundary.Notifications;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Notifications, newest first. A plain form marks one as read, or all that the page shows. */
@Named
@RequestScoped
public class NotificationsBacking {

    private static final int PER_PAGE = 20;
    private static final String PATH = "/notifications";
    private static final String ALL = "all";

    @EJB
    private Notifications notifications;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    private String after;
    private String read;
    private Page<NotificationView> page;

    public void load() {
        page = notifications.list(callers.current(), new PageRequest(PER_PAGE, Optional.ofNullable(after)));
        if (request.getMethod().equals("POST") && read != null) {
            markRead();
            navigation.go(after == null ? PATH : pathAfter(after));
        }
    }

    private void markRead() {
        page.items().stream()
                .filter(one -> !one.isRead())
                .filter(one -> read.equals(ALL) || read.equals(one.id()))
                .forEach(one -> notifications.markRead(callers.current(), one.id()));
    }

    public Page<NotificationView> getPage() {
        return page;
    }

    public boolean isAnyUnread() {
        return page.items().stream().anyMatch(one -> !one.isRead());
    }

    /** Path of the older ones; empty if there are none. */
    public String getOlder() {
        return page.next().map(NotificationsBacking::pathAfter).orElse("");
    }

    private static String pathAfter(String cursor) {
        return PATH + "?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getRead() {
        return read;
    }

    public void setRead(String read) {
        this.read = read;
    }
}
