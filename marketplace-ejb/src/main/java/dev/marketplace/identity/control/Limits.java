package dev.marketplace.identity.control;

import java.time.Duration;

/** The room's limits, from the seed's rules and design section 8. */
public final class Limits {

    public static final int NAME = 80;
    public static final int PASSWORD_MIN = 8;
    public static final int PASSWORD_MAX = 128;

    public static final Duration CODE_LIFE = Duration.ofMinutes(5);
    public static final Duration CODE_COOLDOWN = Duration.ofSeconds(60);
    public static final int CODES_PER_HOUR = 5;
    public static final int CODE_TRIES = 3;
    public static final Duration CODE_LOCK = Duration.ofMinutes(30);

    public static final int SIGN_IN_TRIES = 10;
    public static final Duration SIGN_IN_WINDOW = Duration.ofMinutes(15);

    public static final Duration ACCESS_LIFE = Duration.ofMinutes(10);
    public static final Duration REFRESH_GRACE = Duration.ofSeconds(15);

    public static final int HASHES_AT_ONCE = 4;
    public static final int HASHES_WAITING = 16;
    public static final Duration HASH_WAIT = Duration.ofSeconds(2);

    public static final int ADDRESSES = 20;

    private Limits() {}
}
