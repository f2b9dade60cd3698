package dev.marketplace.kit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The address that a code was sent to, and when, kept by the browser until the code is entered. Each thing that codes are
 * for has a name of its own.
 */
@RequestScoped
public class PendingCode {

    /** How long the doors want before they send another one. */
    private static final Duration COOLDOWN = Duration.ofSeconds(60);

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String SEPARATOR = " ";

    @Inject
    private InstantSource clock;

    @Inject
    private Kept kept;

    /** Empty if no code was asked for from this browser lately. */
    public Optional<String> email(String name) {
        return parts(name).map(parts -> parts[1]);
    }

    /** Seconds until another code can be asked for; zero if it can be now. */
    public long wait(String name) {
        return parts(name)
                .map(parts -> Long.parseLong(parts[0])
                        + COOLDOWN.toSeconds()
                        - clock.instant().getEpochSecond())
                .map(left -> Math.max(0, Math.min(left, COOLDOWN.toSeconds())))
                .orElse(0L);
    }

    /** To be called when a code was sent. */
    public void keep(String name, String email) {
        kept.keep(name, clock.instant().getEpochSecond() + SEPARATOR + email, LIFETIME);
    }

    public void forget(String name) {
        kept.forget(name);
    }

    private Optional<String[]> parts(String name) {
        return kept.read(name)
                .map(text -> text.split(SEPARATOR, 2))
                .filter(parts -> parts.length == 2 && parts[0].matches("\\d{1,18}"));
    }
}
