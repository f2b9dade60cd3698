package dev.marketplace.shared;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * A refusal that a caller can expect and act on. Each fact is one final class in its room's root; its {@link #code} is
 * {@code <room>.<fact>} in kebab case. Rolls nothing back, since no transaction of the container covers anything here.
 */
@ApplicationException(rollback = false, inherited = true)
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> details;

    /** @param message for people, in English: what happened and what to do next */
    protected Problem(String message) {
        this(message, Map.of());
    }

    /** @param details facts beside the message: strings, numbers, booleans, lists and maps of those; may be empty */
    protected Problem(String message, Map<String, Object> details) {
        this(message, details, null);
    }

    /** @param cause what failed beneath, for the log; null if nothing did */
    protected Problem(String message, Map<String, Object> details, Throwable cause) {
        super(message, cause, false, false);
        this.details = Map.copyOf(details);
    }

    /** {@code <room>.<fact>}, in kebab case; it never changes. */
    public abstract String code();

    public abstract ProblemKind kind();

    /** Facts beside the message, never null; may be empty. */
    public Map<String, Object> details() {
        return details == null ? Map.of() : details;
    }
}
