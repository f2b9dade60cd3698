package dev.marketplace.devservices.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.devservices.faults.KillPoint.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArmedKillPointsTest {

    private final ArmedKillPoints killPoints = new ArmedKillPoints();
    private final List<Process> victims = new ArrayList<>();

    @AfterEach
    void end_the_victims() {
        victims.forEach(Process::destroyForcibly);
    }

    @Test
    void the_process_is_dead_when_the_second_matching_call_goes_on() throws Exception {
        Process victim = victim();
        KillPoint point = killPoints.arm("insert orders", When.AFTER, 2, victim.pid());

        killPoints.after("insert orders");
        killPoints.before("insert orders");
        killPoints.after("insert carts");
        assertThat(victim.isAlive()).isTrue();
        assertThat(point.struck()).isFalse();

        killPoints.after("insert orders");
        assertThat(victim.waitFor()).isEqualTo(128 + 9);
        assertThat(point.struck()).isTrue();
        assertThat(point.hits()).isEqualTo(2);
    }

    @Test
    void a_star_stands_for_any_characters() throws Exception {
        Process victim = victim();
        killPoints.arm("POST /v1/checkout/sessions/*/expire", When.BEFORE, 1, victim.pid());

        killPoints.before("POST /v1/checkout/sessions");
        assertThat(victim.isAlive()).isTrue();
        killPoints.before("POST /v1/checkout/sessions/cs_test_1/expire");
        assertThat(victim.waitFor()).isEqualTo(128 + 9);
    }

    @Test
    void a_disarmed_point_does_nothing() throws Exception {
        Process victim = victim();
        KillPoint point = killPoints.arm("insert orders", When.BEFORE, 1, victim.pid());

        assertThat(killPoints.disarm(point.id())).contains(point);
        killPoints.before("insert orders");
        assertThat(victim.isAlive()).isTrue();
        assertThat(killPoints.list()).isEmpty();
        assertThat(killPoints.disarm(point.id())).isEmpty();
    }

    @Test
    void a_process_that_is_dead_already_does_not_hold_the_call_up() throws Exception {
        Process victim = victim();
        KillPoint point = killPoints.arm("insert orders", When.BEFORE, 1, victim.pid());
        victim.destroyForcibly().waitFor();

        killPoints.before("insert orders");
        assertThat(point.struck()).isTrue();
    }

    @Test
    void a_point_without_a_living_process_or_a_sensible_count_is_refused() throws Exception {
        Process dead = victim();
        dead.destroyForcibly().waitFor();
        long living = victim().pid();

        assertThatThrownBy(() -> killPoints.arm("insert orders", When.BEFORE, 1, dead.pid()))
                .hasMessageContaining("no process");
        assertThatThrownBy(() -> killPoints.arm("insert orders", When.BEFORE, 0, living))
                .hasMessageContaining("n:");
        assertThatThrownBy(() -> killPoints.arm(" ", When.BEFORE, 1, living)).hasMessageContaining("call:");
        assertThat(killPoints.list()).isEmpty();
    }

    private Process victim() throws IOException {
        Process victim = new ProcessBuilder("sleep", "300").start();
        victims.add(victim);
        return victim;
    }
}
