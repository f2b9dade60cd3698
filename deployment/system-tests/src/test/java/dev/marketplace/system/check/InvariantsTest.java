package dev.marketplace.system.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.check.Snapshot.LineFact;
import dev.marketplace.system.check.Snapshot.OrderFact;
import dev.marketplace.system.check.Snapshot.StockFact;
import dev.marketplace.system.product.Sandbox.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A checker is worth something only if it can see red. */
class InvariantsTest {

    private static final Session PAID = new Session("cs_1", "complete", "paid", "chk_1", "grp_1", 3_690);
    private static final OrderFact FIRST = order("ord_1", "shop_a", 1_200, 490, "vase");
    private static final OrderFact SECOND = order("ord_2", "shop_b", 1_350, 650, "scarf");
    private static final StockFact VASES = new StockFact("vase", 5, 4);

    @Test
    void what_fits_together_is_not_reported() {
        assertThat(broken(List.of(PAID), List.of(FIRST, SECOND), List.of(VASES)))
                .isEmpty();
    }

    @Test
    void a_paid_session_without_all_of_its_orders_is_seen() {
        assertThat(broken(List.of(PAID), List.of(FIRST), List.of()))
                .singleElement()
                .asString()
                .startsWith("I1");
    }

    @Test
    void an_order_that_nobody_paid_is_seen() {
        Session unpaid = new Session("cs_1", "expired", "unpaid", "chk_1", "grp_1", 0);
        assertThat(broken(List.of(unpaid), List.of(FIRST), List.of()))
                .singleElement()
                .asString()
                .startsWith("I1");
    }

    @Test
    void money_captured_for_an_unpaid_session_is_seen() {
        Session odd = new Session("cs_2", "open", "unpaid", "chk_2", "grp_2", 100);
        assertThat(broken(List.of(PAID, odd), List.of(FIRST, SECOND), List.of()))
                .singleElement()
                .asString()
                .startsWith("I1");
    }

    @Test
    void two_orders_of_a_shop_in_a_group_are_seen() {
        assertThat(broken(List.of(PAID), List.of(FIRST, SECOND, SECOND), List.of()))
                .anyMatch(sentence -> sentence.startsWith("I5"));
    }

    @Test
    void money_that_does_not_add_up_is_seen() {
        OrderFact odd = new OrderFact("ord_1", "G-1", "shop_a", "grp_1", 1_200, 490, 1_690, 120, 1_571, FIRST.lines());
        assertThat(broken(List.of(PAID), List.of(odd, SECOND), List.of()))
                .singleElement()
                .asString()
                .startsWith("I3");
    }

    @Test
    void a_line_that_is_not_price_times_quantity_is_seen() {
        OrderFact odd = new OrderFact(
                "ord_1",
                "G-1",
                "shop_a",
                "grp_1",
                1_200,
                490,
                1_690,
                120,
                1_570,
                List.of(new LineFact("vase", 2, 1_200, 1_200)));
        assertThat(broken(List.of(PAID), List.of(odd, SECOND), List.of()))
                .singleElement()
                .asString()
                .startsWith("I3");
    }

    @Test
    void stock_below_zero_or_sold_twice_or_lost_is_seen() {
        assertThat(broken(List.of(PAID), List.of(FIRST, SECOND), List.of(new StockFact("vase", 0, -1))))
                .allMatch(sentence -> sentence.startsWith("I2"))
                .isNotEmpty();
        assertThat(broken(List.of(PAID), List.of(FIRST, SECOND), List.of(new StockFact("vase", 5, 5))))
                .allMatch(sentence -> sentence.startsWith("I2"))
                .isNotEmpty();
        assertThat(broken(List.of(PAID), List.of(FIRST, SECOND), List.of(new StockFact("vase", 5, 3))))
                .singleElement()
                .asString()
                .startsWith("I2");
    }

    @Test
    void what_an_open_session_holds_is_not_lost() {
        Session open = new Session("cs_2", "open", "unpaid", "chk_2", "grp_2", 0);
        assertThat(broken(List.of(PAID, open), List.of(FIRST, SECOND), List.of(new StockFact("vase", 5, 3))))
                .isEmpty();
    }

    private static OrderFact order(String id, String shop, long price, long shipping, String sku) {
        long total = price + shipping;
        long commission = price / 10;
        return new OrderFact(
                id,
                "G-1",
                shop,
                "grp_1",
                price,
                shipping,
                total,
                commission,
                total - commission,
                List.of(new LineFact(sku, 1, price, price)));
    }

    private static List<String> broken(List<Session> sessions, List<OrderFact> orders, List<StockFact> stocks) {
        return Invariants.brokenIn(new Snapshot(sessions, orders, stocks));
    }
}
