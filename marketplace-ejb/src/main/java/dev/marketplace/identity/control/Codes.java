package dev.marketplace.identity.control;

import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.CodeLocked;
import dev.marketplace.identity.WrongCode;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Throttled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;

/**
 * The codes of six digits that go to mailboxes: made, kept in Redis as an HMAC, counted, compared. Losing Redis costs at
 * most a new code.
 */
@ApplicationScoped
public class Codes {

    private static final int BOUND = 1_000_000;
    private static final String KEPT = "code";
    private static final String TRIES = "code-tries";
    private static final String LOCK = "code-lock";
    private static final String ASKED = "code-requests";
    private static final String ASKED_LOCK = "code-requests-lock";

    private final SecureRandom random = new SecureRandom();
    private final Throttles throttles;
    private final Secrets secrets;
    private final ThrottleSettings limits;
    private final Hmac key;

    @Inject
    public Codes(Throttles throttles, Secrets secrets, ThrottleSettings limits, IdentitySettings settings) {
        this.throttles = throttles;
        this.secrets = secrets;
        this.limits = limits;
        this.key = settings == null ? null : new Hmac(settings.refreshSecret());
    }

    protected Codes() {
        this(null, null, null, null);
    }

    /** What a code is for; codes of one purpose are none of another. */
    public enum Purpose {
        REGISTRATION,
        RECOVERY,
        EMAIL
    }

    /**
     * Whose code it is.
     *
     * @param who the address that it was asked for, or the account that asked
     */
    public record Key(Purpose purpose, Audience audience, String who) {

        private String name() {
            return purpose.name().toLowerCase(Locale.ROOT) + ":" + audience.word() + ":" + who;
        }
    }

    /**
     * Makes a code that takes the place of an earlier one.
     *
     * @param about what comes back with it, e.g. the address that it proves; one line, may be blank
     */
    public String issue(Scope scope, Key whose, String about) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(BOUND));
        secrets.keep(scope, KEPT, whose.name(), hash(whose, code) + " " + about, Limits.CODE_LIFE);
        return code;
    }

    /**
     * Counts one request for a code.
     *
     * @throws CodeLocked after too many wrong codes
     * @throws Throttled within a minute, after the second in an hour, or if the client's address asks for too many
     * @throws dev.marketplace.shared.Unavailable without Redis
     */
    public void countRequest(Caller caller, Key whose) {
        Scope scope = caller.scope();
        refuseIfLocked(scope, whose);
        refuseIfSpam(scope, whose);
        if (!caller.client().network().isEmpty()) {
            throttles
                    .over(scope, "codes-from", caller.client().network(), limits.codesPerAddress(), Duration.ofHours(1))
                    .ifPresent(Codes::tooMany);
        }
        throttles
                .over(scope, "code-cooldown", whose.name(), 1, Limits.CODE_COOLDOWN)
                .ifPresent(Codes::tooSoon);
        if (throttles
                .over(scope, ASKED, whose.name(), Limits.CODES_PER_HOUR, Duration.ofHours(1))
                .isPresent()) {
            throttles.lock(scope, ASKED_LOCK, whose.name(), Limits.CODE_REQUEST_LOCK);
            throttles.forget(scope, ASKED, whose.name());
            tooMany(Limits.CODE_REQUEST_LOCK);
        }
        throttles.forget(scope, TRIES, whose.name());
    }

    /**
     * Compares and counts.
     *
     * @return what was kept with the code
     * @throws WrongCode with the tries that are left
     * @throws CodeLocked at the third wrong one and until the lock ends
     * @throws CodeExpired if it is too old, was used, or never was
     * @throws dev.marketplace.shared.Unavailable without Redis
     */
    public String check(Scope scope, Key whose, String code) {
        refuseIfLocked(scope, whose);
        String[] kept = secrets.find(scope, KEPT, whose.name())
                .orElseThrow(CodeExpired::new)
                .split(" ", 2);
        // counted before it is compared, so that parallel guesses cannot share one try
        long tries =
                throttles.count(scope, TRIES, whose.name(), Limits.CODE_LOCK).count();
        boolean right = Hmac.same(hash(whose, code), kept[0]);
        if (!right || tries > Limits.CODE_TRIES) {
            if (tries >= Limits.CODE_TRIES) {
                throttles.lock(scope, LOCK, whose.name(), Limits.CODE_LOCK);
                throw new CodeLocked(Limits.CODE_LOCK);
            }
            throw new WrongCode((int) (Limits.CODE_TRIES - tries));
        }
        throttles.forget(scope, TRIES, whose.name());
        return kept[1];
    }

    /** {@link #check}, and the code is used up: of several who bring it at once, one is first. */
    public String use(Scope scope, Key whose, String code) {
        String about = check(scope, whose, code);
        if (!forget(scope, whose)) {
            throw new CodeExpired();
        }
        return about;
    }

    /** @return whether there was one */
    public boolean forget(Scope scope, Key whose) {
        return secrets.forget(scope, KEPT, whose.name());
    }

    private String hash(Key whose, String code) {
        return key.of("code", whose.name(), code);
    }

    private void refuseIfLocked(Scope scope, Key whose) {
        throttles.locked(scope, LOCK, whose.name()).ifPresent(wait -> {
            throw new CodeLocked(wait);
        });
    }

    private void refuseIfSpam(Scope scope, Key whose) {
        throttles.locked(scope, ASKED_LOCK, whose.name()).ifPresent(Codes::tooMany);
    }

    private static void tooSoon(Duration wait) {
        throw new Throttled(
                "A code is on its way. You can ask for another one in " + Math.max(1, wait.toSeconds()) + " seconds.",
                wait);
    }

    private static void tooMany(Duration wait) {
        throw new Throttled(
                "Too many codes were asked for. Please try again in " + Math.max(1, wait.toMinutes()) + " minutes.",
                wait);
    }
}
