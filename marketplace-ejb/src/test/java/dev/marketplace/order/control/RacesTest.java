package dev.marketplace.order.control;

import static dev.marketplace.order.control.OrderRoom.cartOf;
import static dev.marketplace.order.control.OrderRoom.system;
import static dev.marketplace.order.control.OrderRoom.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.external.payment.HostedPayment.Status;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.order.entity.Order;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Problem;
import dev.marketplace.testing.Parallel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything that can happen to a checkout happens at once; afterwards what was paid was sold, and nothing else. */
class RacesTest {

    private static final Caller LENA = user("usr_lena");
    private static final int ROUNDS = 60;

    @Test
    void paying_changing_expiring_returning_and_reporting_at_once_leave_the_books_right() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = round;
            try (OrderRoom room = filled()) {
                PaymentStart start = room.start(LENA, "key-1");
                String page = room.page(start.checkoutId());
                if (round % 3 == 0) {
                    room.clock.advance(OrderRoom.PAGE_LIFE.minusMillis(1));
                }
                List<Runnable> happenings = List.of(
                        () -> room.provider.pay(page),
                        () -> room.carts.change(LENA, cartOf(LENA), "sku-a", 1),
                        () -> room.clock.advance(Duration.ofMillis(1)),
                        () -> room.expiry.run(system()),
                        () -> room.checkout.returned(LENA, start.checkoutId()),
                        () -> room.report("evt_1", "PAYMENT", page),
                        () -> room.report("evt_2", "EXPIRY", page),
                        () -> room.start(LENA, "key-2"),
                        () -> room.start(LENA, "key-1"),
                        () -> room.repairs.run(system()));
                var results = Parallel.run(happenings.size(), i -> {
                    pause(new Random(seed * 31 + i).nextInt(12));
                    happenings.get(i).run();
                    return true;
                });
                assertThat(results)
                        .as("round " + round)
                        .allMatch(result ->
                                result.failure().map(Problem.class::isInstance).orElse(true));
                settle(room);
                booksAreRight(room, round);
            }
        }
    }

    /** Whatever is still open comes to its end. */
    private static void settle(OrderRoom room) {
        for (int i = 0; i < 3; i++) {
            room.clock.advance(OrderRoom.PAGE_LIFE.plusMinutes(1));
            room.repairs.run(system());
            room.expiry.run(system());
        }
    }

    private static void booksAreRight(OrderRoom room, int round) {
        List<HostedPayment> paid = room.provider.all().stream()
                .filter(page -> page.status() == Status.PAID)
                .toList();
        List<String> fulfilled = room.provider.all().stream()
                .map(page -> page.reference().orElseThrow())
                .map(room::session)
                .filter(checkout -> checkout.state() == CheckoutState.FULFILLED)
                .map(checkout -> checkout.id())
                .toList();
        assertThat(fulfilled)
                .as("round " + round + ": paid and fulfilled are the same")
                .isEqualTo(paid.stream()
                        .map(HostedPayment::reference)
                        .flatMap(Optional::stream)
                        .toList());
        List<Order> orders = new Invariants(room).orders();
        assertThat(orders.stream().map(Order::checkoutId).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(fulfilled);
        assertThat(orders).hasSize(fulfilled.size() * 2);
        new Invariants(room).stockAddsUp();
        new Invariants(room).nothingHeld();
    }

    private static OrderRoom filled() {
        OrderRoom room = new OrderRoom();
        room.stock.put("sku-a", "shp_1", 5_400, 10);
        room.stock.put("sku-c", "shp_2", 13_900, 10);
        room.put(LENA, "sku-a", 2);
        room.put(LENA, "sku-c", 1);
        return room;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
