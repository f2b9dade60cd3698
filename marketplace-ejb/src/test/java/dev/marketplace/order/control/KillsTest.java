package dev.marketplace.order.control;

import static dev.marketplace.order.control.OrderRoom.cartOf;
import static dev.marketplace.order.control.OrderRoom.system;
import static dev.marketplace.order.control.OrderRoom.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.shared.Caller;
import dev.marketplace.testing.KillSwitch;
import java.time.Duration;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** The process dies before its n-th step, for every n there is, and is started again: what was begun is finished, once. */
class KillsTest {

    private static final Caller LENA = user("usr_lena");
    private static final int MORE_STEPS_THAN_THERE_ARE = 200;

    @Test
    void a_start_that_was_killed_anywhere_is_finished_by_starting_again() {
        forEveryStep(this::startSurvives);
    }

    @Test
    void a_start_that_was_killed_anywhere_and_given_up_leaves_no_stock_held() {
        forEveryStep(this::abandonedStartSurvives);
    }

    @Test
    void a_fulfilment_that_was_killed_anywhere_is_finished_by_the_job() {
        forEveryStep(this::fulfilmentSurvives);
    }

    @Test
    void a_change_of_the_cart_that_was_killed_anywhere_can_be_made_again() {
        forEveryStep(this::changeSurvives);
    }

    @Test
    void an_expiry_that_was_killed_anywhere_is_finished_by_its_next_run() {
        forEveryStep(this::expirySurvives);
    }

    private boolean startSurvives(int steps) {
        try (OrderRoom room = filled()) {
            boolean killed = killed(room, steps, () -> room.start(LENA, "key-1"));
            room.clock.advance(Duration.ofSeconds(31));
            PaymentStart start = room.start(LENA, "key-1");
            assertThat(start.redirectUrl()).startsWith("https://pay.example/");
            assertThat(room.provider.all())
                    .filteredOn(page -> page.status() == HostedPayment.Status.OPEN)
                    .hasSize(1);
            assertThat(room.provider.pay(room.page(start.checkoutId()))).isTrue();
            room.checkout.returned(LENA, start.checkoutId());
            new Invariants(room).soldOnce(start.checkoutId());
            return killed;
        }
    }

    private boolean abandonedStartSurvives(int steps) {
        try (OrderRoom room = filled()) {
            boolean killed = killed(room, steps, () -> room.start(LENA, "key-1"));
            for (int i = 0; i < 8; i++) {
                room.clock.advance(Duration.ofMinutes(10));
                room.repairs.run(system());
                room.expiry.run(system());
            }
            new Invariants(room).nothingSold();
            assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(5);
            return killed;
        }
    }

    private boolean fulfilmentSurvives(int steps) {
        try (OrderRoom room = filled()) {
            PaymentStart start = room.start(LENA, "key-1");
            room.provider.pay(room.page(start.checkoutId()));
            boolean killed = killed(room, steps, () -> room.report("evt_1", "PAYMENT", room.page(start.checkoutId())));
            room.clock.advance(Duration.ofSeconds(30));
            room.repairs.run(system());
            new Invariants(room).soldOnce(start.checkoutId());
            return killed;
        }
    }

    private boolean changeSurvives(int steps) {
        try (OrderRoom room = filled()) {
            PaymentStart start = room.start(LENA, "key-1");
            boolean killed = killed(room, steps, () -> room.carts.change(LENA, cartOf(LENA), "sku-a", 1));
            room.carts.change(LENA, cartOf(LENA), "sku-a", 1);
            new Invariants(room).nothingSold();
            assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.EXPIRED);
            assertThat(room.provider.all()).allMatch(page -> page.status() == HostedPayment.Status.EXPIRED);
            return killed;
        }
    }

    private boolean expirySurvives(int steps) {
        try (OrderRoom room = filled()) {
            PaymentStart start = room.start(LENA, "key-1");
            room.clock.advance(OrderRoom.PAGE_LIFE);
            boolean killed = killed(room, steps, () -> room.expiry.run(system()));
            room.expiry.run(system());
            new Invariants(room).nothingSold();
            assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.EXPIRED);
            return killed;
        }
    }

    private static OrderRoom filled() {
        OrderRoom room = new OrderRoom();
        room.stock.put("sku-a", "shp_1", 5_400, 10);
        room.stock.put("sku-b", "shp_1", 1_600, 10);
        room.stock.put("sku-c", "shp_2", 13_900, 10);
        room.put(LENA, "sku-a", 2);
        room.put(LENA, "sku-b", 1);
        room.put(LENA, "sku-c", 2);
        return room;
    }

    private static boolean killed(OrderRoom room, int steps, Runnable work) {
        room.database.killSwitch().arm(steps);
        try {
            work.run();
        } catch (KillSwitch.Killed expected) {
            // this is what the test is about
        }
        return room.database.killSwitch().restart();
    }

    /** Runs with 0, 1, 2 … steps until the work ends before it is killed. */
    private static void forEveryStep(IntPredicate survives) {
        int steps = 0;
        while (survives.test(steps)) {
            steps++;
            assertThat(steps).isLessThan(MORE_STEPS_THAN_THERE_ARE);
        }
        assertThat(steps).as("steps at which it was killed").isGreaterThan(3);
    }
}
