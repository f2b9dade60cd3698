package dev.marketplace.identity.control;

import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Throttled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Holds back who guesses passwords, without shutting the owner out: tries are limited for an account from one network, for
 * a network, and in all; an account that is tried from everywhere only makes strangers wait, each time a little longer and
 * never more than half a minute. Networks from which the owner signed in before are spared that.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final String HERE = "sign-in";
    private static final String NETWORK = "sign-in-from";
    private static final String ALL = "sign-in-all";
    private static final String EVERYWHERE = "sign-in-failures";
    private static final String WAIT = "sign-in-wait";
    private static final String KNOWN = "sign-in-known";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SHIFTS = 10;

    private final Throttles throttles;
    private final ThrottleSettings settings;

    @Inject
    public SignInThrottle(Throttles throttles, ThrottleSettings settings) {
        this.throttles = throttles;
        this.settings = settings;
    }

    protected SignInThrottle() {
        this(null, null);
    }

    /**
     * Counts a try before the password is looked at, so that parallel ones cannot share one.
     *
     * @throws Throttled with the time to wait
     * @throws dev.marketplace.shared.Unavailable without Redis
     */
    public void count(Caller caller, Audience audience, String email) {
        Scope scope = caller.scope();
        String account = account(audience, email);
        String network = caller.client().network();
        throttles.over(scope, ALL, "all", settings.signInsPerMinute(), MINUTE).ifPresent(SignInThrottle::refuse);
        throttles
                .over(scope, HERE, account + ":" + network, Limits.SIGN_IN_TRIES, Limits.SIGN_IN_WINDOW)
                .ifPresent(SignInThrottle::refuse);
        if (!network.isEmpty()) {
            throttles
                    .over(scope, NETWORK, network, settings.signInsPerAddress(), Limits.SIGN_IN_WINDOW)
                    .ifPresent(SignInThrottle::refuse);
        }
        if (throttles.locked(scope, KNOWN, account + ":" + network).isEmpty()) {
            throttles.locked(scope, WAIT, account).ifPresent(SignInThrottle::refuse);
        }
    }

    /** The password was wrong. */
    public void failed(Caller caller, Audience audience, String email) {
        String account = account(audience, email);
        long failures = throttles
                .count(caller.scope(), EVERYWHERE, account, Limits.SIGN_IN_WINDOW)
                .count();
        if (failures > Limits.SIGN_IN_FAILURES_FREE) {
            int doublings = (int) Math.min(SHIFTS, failures - Limits.SIGN_IN_FAILURES_FREE - 1);
            Duration wait = Duration.ofSeconds(1L << doublings);
            throttles.lock(
                    caller.scope(),
                    WAIT,
                    account,
                    wait.compareTo(Limits.SIGN_IN_DELAY) < 0 ? wait : Limits.SIGN_IN_DELAY);
        }
    }

    /** The password was right. */
    public void succeeded(Caller caller, Audience audience, String email) {
        String account = account(audience, email);
        String network = caller.client().network();
        throttles.forget(caller.scope(), HERE, account + ":" + network);
        throttles.back(caller.scope(), NETWORK, network);
        throttles.lock(caller.scope(), KNOWN, account + ":" + network, Limits.KNOWN_NETWORK);
    }

    private static String account(Audience audience, String email) {
        return audience.word() + ":" + email;
    }

    private static void refuse(Duration wait) {
        throw new Throttled("Too many tries. Please wait a little before the next one.", wait);
    }
}
