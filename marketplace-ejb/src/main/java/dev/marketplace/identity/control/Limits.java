package dev.marketplace.identity.control;

import java.time.Duration;

/** The room's limits, from the seed's rules and design section 8. */
public final class Limits {

    public static final int NAME = 80;
    public static final int PASSWORD_MIN = 8;
    public static final int PASSWORD_MAX = 128;

    public static final Duration CODE_LIFE = Duration.ofMinutes(5);
    public static final Duration CODE_COOLDOWN = Duration.ofSeconds(60);
    public static final int CODES_PER_HOUR = 2;
    public static final Duration CODE_REQUEST_LOCK = Duration.ofHours(1);
    public static final int CODE_TRIES = 3;
    public static final Duration CODE_LOCK = Duration.ofMinutes(30);

    public static final int SIGN_IN_TRIES = 10;
    public static final Duration SIGN_IN_WINDOW = Duration.ofMinutes(15);

    /** Failures of an account from everywhere, from which on the next try has to wait. */
    public static final int SIGN_IN_FAILURES_FREE = 20;

    /** That wait doubles with each further failure up to this; it holds back guesses and locks nobody out. */
    public static final Duration SIGN_IN_DELAY = Duration.ofSeconds(30);

    /** How long a network from which the owner signed in is spared that wait. */
    public static final Duration KNOWN_NETWORK = Duration.ofDays(30);

    public static final int PASSWORD_TRIES = 5;
    public static final Duration RESET_LIFE = Duration.ofMinutes(10);
    public static final Duration SIGN_IN_TRIP = Duration.ofMinutes(10);
    public static final int DEVICES = 50;
    public static final Duration LAST_USE = Duration.ofMinutes(1);
    public static final int REASON = 200;

    public static final Duration ACCESS_LIFE = Duration.ofMinutes(10);
    public static final Duration REFRESH_GRACE = Duration.ofSeconds(15);

    public static final int HASHES_AT_ONCE = 4;
    public static final int HASHES_WAITING = 16;
    public static final Duration HASH_WAIT = Duration.ofSeconds(2);

    public static final int ADDRESSES = 20;

    private Limits() {}
}
