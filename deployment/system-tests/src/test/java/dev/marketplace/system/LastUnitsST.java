package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.check.Invariants;
import dev.marketplace.system.check.Snapshot;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Crowd;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.Sandbox;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fifty buyers want the last five pieces at one moment (F13). */
@SystemTest
class LastUnitsST {

    private static final int BUYERS = 50;
    private static final int UNITS = 5;
    private static final int PREPARED_AT_ONCE = 4;

    private final Marketplace marketplace;
    private final People people;

    LastUnitsST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    /** A buyer and where it goes. */
    private record Ready(Shopper shopper, String address) {}

    @Test
    void row_58_fifty_buyers_of_the_last_five_pieces_make_five_orders_and_45_clear_answers() {
        Item item = people.item(people.potter(), "Last bowls", 2_000, UNITS);
        List<Ready> buyers = Crowd.inTurn(BUYERS, PREPARED_AT_ONCE, number -> ready(item));
        long captured = marketplace.sandbox().captured();

        List<Answer> starts = Crowd.atOnce(BUYERS, number -> {
            Ready buyer = buyers.get(number);
            return buyer.shopper().start(buyer.address());
        });

        List<Answer> open =
                starts.stream().filter(start -> start.status() == 201).toList();
        assertThat(open).hasSize(UNITS);
        assertThat(starts)
                .filteredOn(start -> start.status() != 201)
                .hasSize(BUYERS - UNITS)
                .allSatisfy(refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.problem()).isEqualTo("catalogue.sold-out");
                    assertThat(refused.json().path("left").asInt()).isBetween(0, UNITS);
                });

        Crowd.atOnce(
                UNITS,
                number -> marketplace
                        .sandbox()
                        .pay(open.get(number).json().path("redirectUrl").asText(), Sandbox.GOOD_CARD));
        for (int i = 0; i < BUYERS; i++) {
            if (starts.get(i).status() == 201) {
                String checkout = starts.get(i).json().path("checkoutId").asText();
                assertThat(buyers.get(i).shopper().awaitOrders(checkout)).hasSize(1);
            }
        }
        long delivery = 490;
        assertThat(marketplace.sandbox().captured() - captured).isEqualTo(UNITS * (item.price() + delivery));
        assertThat(people.available(item)).isZero();
        assertThat(Invariants.brokenIn(Snapshot.take(marketplace, people, item)))
                .isEmpty();
    }

    private Ready ready(Item item) {
        Shopper shopper = people.shopper("Buyer of Bowls");
        shopper.put(item.sku(), 1).must(200);
        return new Ready(shopper, shopper.address());
    }
}
