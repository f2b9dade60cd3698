package dev.marketplace.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.Eventually;
import dev.marketplace.testing.Parallel;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_hash_only_and_each_hash_has_its_own_salt() {
        String hash = passwords.hash("correct horse");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct horsE", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
        assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
    }

    @Test
    void every_letter_of_the_longest_password_counts() {
        String longest = "ä".repeat(Limits.PASSWORD_MAX - 1);
        String hash = passwords.hash(longest + "a");
        assertThat(passwords.matches(longest + "b", hash)).isFalse();
        assertThat(passwords.matches(longest + "a", hash)).isTrue();
    }

    @Test
    void few_are_reckoned_at_once_a_few_wait_and_the_rest_is_told_to_come_again() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(Limits.HASHES_AT_ONCE);
        try {
            for (int i = 0; i < Limits.HASHES_AT_ONCE; i++) {
                threads.submit(() -> passwords.limited(() -> slow(running, most, end)));
            }
            Eventually.holds(() -> assertThat(running).hasValue(Limits.HASHES_AT_ONCE));
            var others =
                    Parallel.run(Limits.HASHES_WAITING + 5, i -> passwords.limited(() -> slow(running, most, end)));
            assertThat(others)
                    .as("some at once, the others after they waited")
                    .allSatisfy(
                            result -> assertThat(result.failure().orElseThrow()).isInstanceOf(Unavailable.class));
            assertThat(most).hasValue(Limits.HASHES_AT_ONCE);
        } finally {
            end.countDown();
            threads.shutdown();
        }
        assertThat(passwords.limited(() -> "free again")).isEqualTo("free again");
    }

    @Test
    void what_fails_makes_room_for_the_next() {
        for (int i = 0; i < 3 * (Limits.HASHES_AT_ONCE + Limits.HASHES_WAITING); i++) {
            Parallel.attempt(() -> passwords.limited(() -> {
                throw new IllegalStateException("bad hash");
            }));
        }
        assertThat(passwords.limited(() -> List.of("free"))).containsExactly("free");
    }

    private static int slow(AtomicInteger running, AtomicInteger most, CountDownLatch end) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running.decrementAndGet();
    }
}
