package dev.marketplace.identity.boundary;

import dev.marketplace.identity.control.SessionStore;
import dev.marketplace.identity.entity.Session;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where somebody sees the devices that are signed in to her account, and signs them out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Devices {

    @Inject
    private SessionStore sessions;

    @Inject
    private InstantSource clock;

    public Devices() {}

    /** For use without a container. */
    public Devices(SessionStore sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The sessions of the account in all portals: the one that asks first, then the last used.
     *
     * @throws NotSignedIn for a visitor
     */
    public List<DeviceView> list(Caller caller) {
        return living(caller)
                .map(session -> DeviceView.of(session, caller.sessionId()))
                .sorted(Comparator.comparing(DeviceView::current)
                        .thenComparing(DeviceView::lastUsedAt)
                        .thenComparing(DeviceView::id)
                        .reversed())
                .toList();
    }

    /**
     * Signs one out; the session that asks is allowed.
     *
     * @throws NotFound if it is not the caller's, or has ended
     */
    public void end(Caller caller, String sessionId) {
        Session own = living(caller)
                .filter(session -> session.id().equals(sessionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("device"));
        sessions.revoke(caller.scope(), own.id());
    }

    /** Signs out all but the session that asks. */
    public void endOthers(Caller caller) {
        signedIn(caller);
        sessions.revokeAll(caller.scope(), caller.id(), caller.sessionId());
    }

    private Stream<Session> living(Caller caller) {
        signedIn(caller);
        return sessions.of(caller.scope(), caller.id()).stream().filter(session -> session.aliveAt(clock.instant()));
    }

    private static void signedIn(Caller caller) {
        if (caller.roles().isEmpty()) {
            throw new NotSignedIn();
        }
    }
}
