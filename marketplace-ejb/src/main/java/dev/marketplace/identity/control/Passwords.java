package dev.marketplace.identity.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.marketplace.shared.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Passwords as Argon2id. Few are reckoned at once and few wait, so that a flood of sign-ins takes neither the memory nor
 * the processors of the shop.
 */
@ApplicationScoped
public class Passwords {

    /** OWASP's parameters: 19 MiB, two passes, one lane. */
    private static final Argon2Function ARGON = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final String NOBODY =
            Password.hash("nobody's password").addRandomSalt(16).with(ARGON).getResult();

    private final Semaphore running = new Semaphore(Limits.HASHES_AT_ONCE, true);
    private final Semaphore admitted = new Semaphore(Limits.HASHES_AT_ONCE + Limits.HASHES_WAITING);

    /** @throws Unavailable when too many are being reckoned */
    public String hash(String password) {
        return limited(
                () -> Password.hash(password).addRandomSalt(16).with(ARGON).getResult());
    }

    /**
     * @param hash blank for an account that has no password
     * @throws Unavailable when too many are being reckoned
     */
    public boolean matches(String password, String hash) {
        if (hash.isEmpty()) {
            // an account without a password: nothing matches, and time does not tell
            matchNobody(password);
            return false;
        }
        return limited(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as {@link #matches}, so that time does not tell that there is no account. */
    public void matchNobody(String password) {
        matches(password, NOBODY);
    }

    /** Runs in turn: few at once, few waiting, and those not for long. */
    <T> T limited(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw busy();
        }
        try {
            if (!running.tryAcquire(Limits.HASH_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                running.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            admitted.release();
        }
    }

    private static Unavailable busy() {
        return new Unavailable("Many people are signing in just now. Please try again.", Duration.ofSeconds(2));
    }
}
