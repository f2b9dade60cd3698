package dev.marketplace.notification.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.function.Consumer;

/** Hands what was just notified to the open pages of this node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LiveFeed {

    /**
     * Calls back with what concerns the caller until it is closed; an admin also gets what is for all admins.
     *
     * @param listener is called on a thread of the feed; it must not block
     */
    public AutoCloseable subscribe(Caller caller, Consumer<LiveMessage> listener) {
        throw new UnsupportedOperationException();
    }
}
