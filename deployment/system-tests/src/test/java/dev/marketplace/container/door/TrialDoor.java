package dev.marketplace.container.door;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** A door such as the rooms have. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrialDoor {

    /** @param how what it throws: {@link Refused} for {@code refuse}, something that nobody foresaw for {@code crash} */
    public void knock(String how) {
        if (how.equals("refuse")) {
            throw new Refused();
        }
        throw new IllegalStateException("The trial door crashes.");
    }

    /** The class of what arrives at the caller. */
    public static String arriving(Runnable call) {
        try {
            call.run();
            return "nothing";
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }
}
