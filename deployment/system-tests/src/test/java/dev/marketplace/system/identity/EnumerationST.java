package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Crowd;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whether the time of an answer tells that there is an account. Times are compared with each other, taken in turn, and none
 * is asserted: the measure is the chance that an answer about an account took longer than one about none, which is a half
 * if time tells nothing.
 */
@SystemTest
@Tag("drill")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnumerationST {

    private static final int SAMPLES = 200;
    private static final int WARM_UP = 10;
    private static final double LEAST = 0.4;
    private static final double MOST = 0.6;

    /** Wrong passwords of one account before strangers have to wait. */
    private static final int TRIES = 10;

    private final Marketplace marketplace;
    private final People people;
    private List<Member> owners;

    EnumerationST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void there_are_many_accounts() {
        owners = Crowd.inTurn(SAMPLES + WARM_UP, 4, number -> Member.user(marketplace, people, "Tim Ing"));
    }

    @Test
    void a3_check_40_the_time_of_a_wrong_password_tells_nothing() {
        List<String> nobodies = nobodies();
        tellsNothing(
                number -> signIn(owners.get(number / TRIES).email()), number -> signIn(nobodies.get(number / TRIES)));
    }

    @Test
    void a3_check_40_the_time_of_a_recovery_tells_nothing() {
        List<String> nobodies = nobodies();
        tellsNothing(number -> recover(owners.get(number).email()), number -> recover(nobodies.get(number)));
    }

    private void recover(String email) {
        Guest.of(marketplace)
                .post("/api/v1/recoveries", Map.of("audience", "user", "email", email))
                .must(202);
    }

    private void signIn(String email) {
        Guest.of(marketplace)
                .post("/api/v1/sessions", Map.of("audience", "user", "email", email, "password", "not the password"))
                .must(401);
    }

    private List<String> nobodies() {
        return owners.stream().map(owner -> people.newAddress("Tim Ing")).toList();
    }

    private static void tellsNothing(IntConsumer known, IntConsumer unknown) {
        long[] with = new long[SAMPLES];
        long[] without = new long[SAMPLES];
        for (int number = 0; number < SAMPLES + WARM_UP; number++) {
            long knownNanos = nanos(known, number);
            long unknownNanos = nanos(unknown, number);
            if (number >= WARM_UP) {
                with[number - WARM_UP] = knownNanos;
                without[number - WARM_UP] = unknownNanos;
            }
        }
        assertThat(areaUnderTheCurve(with, without))
                .as("chance that an answer about an account takes longer")
                .isBetween(LEAST, MOST);
    }

    private static long nanos(IntConsumer ask, int number) {
        long start = System.nanoTime();
        ask.accept(number);
        return System.nanoTime() - start;
    }

    /** Mann and Whitney's U over the number of pairs. */
    private static double areaUnderTheCurve(long[] with, long[] without) {
        double longer = 0;
        for (long one : with) {
            for (long other : without) {
                longer += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return longer / ((double) with.length * without.length);
    }
}
