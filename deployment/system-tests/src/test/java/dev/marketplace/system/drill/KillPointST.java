package dev.marketplace.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.KillPoints.Armed;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Step 7 of the story: the application server is killed at a named moment of a purchase (F1); the launcher revives it. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class KillPointST {

    private final Marketplace marketplace;
    private final People people;
    private final Item cup;
    private final Item rug;
    private int restarts;

    KillPointST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        cup = people.item(people.potter(), "Drill cup", 900, 100);
        rug = people.item(people.weaver(), "Drill rug", 7_700, 100);
    }

    @BeforeEach
    void count() {
        restarts = marketplace.processes().restarts();
    }

    @AfterEach
    void nothing_died_but_what_was_killed() {
        marketplace.killPoints().disarm();
        assertThat(marketplace.processes().restarts() - restarts).isEqualTo(1);
    }

    /** The short form of every run: the worst of the moments. */
    @Test
    void killed_between_the_orders_of_two_shops_it_makes_the_other_one_and_no_third() {
        killed("insert orders", "after", 1);
    }

    @Tag("drill")
    @ParameterizedTest(name = "killed {1} \"{0}\" number {2}")
    @CsvSource({
        // the buyer has paid, nothing is reported yet
        "pay, after, 1",
        // the report has arrived, and is stored or not
        "insert payment_events, before, 1",
        "insert payment_events, after, 1",
        "webhook checkout.session.completed, after, 1",
        // the orders
        "insert orders, before, 1",
        "insert orders, before, 2",
        "insert orders, after, 2",
    })
    void killed_at_any_moment_of_fulfilment_it_makes_each_order_once(String call, String when, int n) {
        killed(call, when, n);
    }

    private void killed(String call, String when, int n) {
        Purchase purchase = new Purchase(marketplace, people, cup, rug);
        Armed armed = marketplace.killPoints().payara(call, when, n);
        purchase.pay();
        armed.awaitRevival();
        purchase.awaitOrdersWithoutReturning();
        purchase.mustBeWholeAndSingle();
    }
}
