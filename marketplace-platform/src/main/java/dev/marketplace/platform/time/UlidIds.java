package dev.marketplace.platform.time;

import dev.marketplace.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Ids as ULIDs (https://github.com/ulid/spec): 48 bits of milliseconds, 80 random bits, rising within a millisecond too. */
@ApplicationScoped
public class UlidIds implements Ids {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] tail = new byte[RANDOM_DIGITS];
    private long lastMillis = -1;

    @Inject
    private InstantSource clock;

    protected UlidIds() {}

    public UlidIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String next(String prefix) {
        long now = Math.max(lastMillis, clock.millis());
        if (now == lastMillis) {
            raiseTail();
        } else {
            lastMillis = now;
            for (int i = 0; i < tail.length; i++) {
                tail[i] = (byte) random.nextInt(DIGITS.length);
            }
            // room to rise within the millisecond
            tail[0] &= 15;
        }
        StringBuilder id = new StringBuilder(prefix).append('_');
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            id.append(DIGITS[(int) (now >>> (5 * i)) & 31]);
        }
        for (byte digit : tail) {
            id.append(DIGITS[digit]);
        }
        return id.toString();
    }

    private void raiseTail() {
        int i = tail.length - 1;
        while (tail[i] == DIGITS.length - 1) {
            tail[i--] = 0;
        }
        tail[i]++;
    }
}
