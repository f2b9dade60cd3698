package dev.marketplace.api.live;

import dev.marketplace.shared.Caller;
import java.security.Principal;

/**
 * Whose page it is, from the handshake to the end of the connection.
 *
 * @param accessToken what the handshake brought; never logged
 */
record LiveHolder(Caller caller, String accessToken) implements Principal {

    @Override
    public String getName() {
        return caller.id();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "LiveHolder[" + caller.id() + "]";
    }
}
