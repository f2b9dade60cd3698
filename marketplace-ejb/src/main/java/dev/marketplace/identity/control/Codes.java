package dev.marketplace.identity.control;

import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.CodeLocked;
import dev.marketplace.identity.WrongCode;
import dev.marketplace.identity.entity.PendingRegistration;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Throttled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** The codes of six digits that go to mailboxes: made, counted, compared. */
@ApplicationScoped
public class Codes {

    private static final int BOUND = 1_000_000;
    private static final String TRIES = "code-tries";
    private static final String LOCK = "code-lock";

    private final SecureRandom random = new SecureRandom();
    private final Throttles throttles;
    private final InstantSource clock;
    private final Hmac key;

    @Inject
    public Codes(Throttles throttles, InstantSource clock, IdentitySettings settings) {
        this.throttles = throttles;
        this.clock = clock;
        this.key = settings == null ? null : new Hmac(settings.refreshSecret());
    }

    protected Codes() {
        this(null, null, null);
    }

    public String fresh() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(BOUND));
    }

    /** What is kept of a code. */
    public String hash(Audience audience, String email, String code) {
        return key.of("code", audience.word(), email, code);
    }

    /**
     * Counts one request for a code.
     *
     * @throws CodeLocked
     * @throws Throttled
     * @throws dev.marketplace.shared.Unavailable
     */
    public void countRequest(Scope scope, Audience audience, String email) {
        String who = who(audience, email);
        refuseIfLocked(scope, who);
        throttles.over(scope, "code-cooldown", who, 1, Limits.CODE_COOLDOWN).ifPresent(wait -> {
            throw tooSoon(wait);
        });
        throttles
                .over(scope, "code-requests", who, Limits.CODES_PER_HOUR, Duration.ofHours(1))
                .ifPresent(wait -> {
                    throw tooSoon(wait);
                });
        throttles.forget(scope, TRIES, who);
    }

    /**
     * Compares and counts.
     *
     * @throws WrongCode
     * @throws CodeLocked
     * @throws CodeExpired
     * @throws dev.marketplace.shared.Unavailable
     */
    public void check(Scope scope, PendingRegistration pending, String code) {
        String who = who(pending.audience(), pending.email());
        refuseIfLocked(scope, who);
        if (!clock.instant().isBefore(pending.codeExpiresAt())) {
            throw new CodeExpired();
        }
        // counted before it is compared, so that parallel guesses cannot share one try
        long tries = throttles.count(scope, TRIES, who, Limits.CODE_LOCK).count();
        boolean right = Hmac.same(hash(pending.audience(), pending.email(), code), pending.codeHash());
        if (right && tries <= Limits.CODE_TRIES) {
            throttles.forget(scope, TRIES, who);
        } else if (tries >= Limits.CODE_TRIES) {
            throttles.lock(scope, LOCK, who, Limits.CODE_LOCK);
            throw new CodeLocked(Limits.CODE_LOCK);
        } else {
            throw new WrongCode((int) (Limits.CODE_TRIES - tries));
        }
    }

    private void refuseIfLocked(Scope scope, String who) {
        throttles.locked(scope, LOCK, who).ifPresent(wait -> {
            throw new CodeLocked(wait);
        });
    }

    private static String who(Audience audience, String email) {
        return audience.word() + ":" + email;
    }

    private static Throttled tooSoon(Duration wait) {
        return new Throttled(
                "A code is on its way. You can ask for another one in " + Math.max(1, wait.toSeconds()) + " seconds.",
                wait);
    }
}
