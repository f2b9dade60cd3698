package dev.marketplace.api.live;

import dev.marketplace.identity.boundary.Authentication;
import dev.marketplace.notification.boundary.LiveFeed;
import dev.marketplace.notification.boundary.LiveMessage;
import dev.marketplace.notification.boundary.Notifications;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages that are open at this node. Nothing is sent to one whose session has ended: it is closed instead. */
@ApplicationScoped
public class LivePages {

    @EJB
    private Authentication authentication;

    @EJB
    private LiveFeed feed;

    @EJB
    private Notifications notifications;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private InstantSource clock;

    private final Map<String, LivePage> open = new ConcurrentHashMap<>();

    void begin(Session session, LiveHolder holder) {
        String id = session.getId();
        AutoCloseable subscription =
                feed.subscribe(holder.caller(), message -> executor.execute(() -> tell(id, message)));
        LivePage page = new LivePage(session, holder, subscription, clock.millis());
        open.put(id, page);
        if (pagesOf(holder.caller()) > Limits.PAGES_PER_ACCOUNT) {
            page.close(CloseCodes.TRY_AGAIN_LATER, "too many pages");
            end(id);
        } else {
            page.send(LiveLines.hello(notifications.unread(holder.caller())));
        }
    }

    void heard(String id) {
        LivePage page = open.get(id);
        if (page != null) {
            page.heard(clock.millis());
        }
    }

    /** Harmless for one that has ended. */
    void end(String id) {
        LivePage page = open.remove(id);
        if (page != null) {
            page.unsubscribe();
        }
    }

    /** Asks of every page whether its session lives and the page itself still answers. */
    void checkAll() {
        open.forEach((id, page) -> {
            if (page.isSilent(clock.millis())) {
                page.close(CloseCodes.GOING_AWAY, "no answer");
                end(id);
            } else if (mayHear(id, page)) {
                page.ping();
            }
        });
    }

    private void tell(String id, LiveMessage message) {
        LivePage page = open.get(id);
        if (page != null && mayHear(id, page)) {
            page.send(LiveLines.news(message));
        }
    }

    private boolean mayHear(String id, LivePage page) {
        Caller caller = page.holder().caller();
        boolean alive = authentication
                .stillSpeaksFor(Scope.MAIN, page.holder().accessToken(), caller.correlationId())
                .filter(now -> now.id().equals(caller.id()))
                .isPresent();
        if (!alive) {
            page.close(CloseCodes.VIOLATED_POLICY, "session ended");
            end(id);
        }
        return alive;
    }

    private long pagesOf(Caller caller) {
        return open.values().stream()
                .filter(page -> page.holder().caller().id().equals(caller.id()))
                .count();
    }
}
