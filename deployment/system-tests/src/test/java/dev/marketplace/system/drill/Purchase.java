package dev.marketplace.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.check.Invariants;
import dev.marketplace.system.check.Snapshot;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Await;
import dev.marketplace.system.product.Mailbox;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.Sandbox;
import java.util.List;

/** A purchase from two shops under a drill: begun before the kill, looked at after it. */
final class Purchase {

    private final Marketplace marketplace;
    private final People people;
    private final Item first;
    private final Item second;
    private final Shopper shopper;
    private final String page;
    private final String checkout;

    /** A shopper with a cart of both items at the provider's page. */
    Purchase(Marketplace marketplace, People people, Item first, Item second) {
        this.marketplace = marketplace;
        this.people = people;
        this.first = first;
        this.second = second;
        shopper = people.shopper("Kira Drill");
        shopper.put(first.sku(), 1).must(200);
        shopper.put(second.sku(), 2).must(200);
        JsonNode start = shopper.start(shopper.address()).must(201).json();
        page = start.path("redirectUrl").asText();
        checkout = start.path("checkoutId").asText();
    }

    void pay() {
        marketplace.sandbox().pay(page, Sandbox.GOOD_CARD);
    }

    /** Nobody may have to come back for it: the webhook that is sent again, or the job, makes the orders. */
    void awaitOrdersWithoutReturning() {
        Await.until(
                "the orders exist without the buyer's return",
                Await.SOON.plusSeconds(45),
                () -> shopper.api().all("/orders").size() == 2);
    }

    /** Exactly one order per shop, stock taken once, one mail, one notification for each; the invariants hold. */
    void mustBeWholeAndSingle() {
        List<String> orders = shopper.awaitOrders(checkout);
        assertThat(orders).hasSize(2);
        assertThat(shopper.api().all("/orders")).hasSize(2);
        String group = shopper.checkout(checkout).path("groupNumber").asText();
        marketplace.mailbox().mail(shopper.email(), group);
        Await.until("the buyer is told", Await.SOON, () -> notes(group) >= 1);
        assertThat(notes(group)).as("notifications").isEqualTo(1);
        assertThat(marketplace.mailbox().count(shopper.email(), group))
                .as("mails by Message-ID")
                .isEqualTo(1);
        assertThat(shopper.cart().path("itemCount").asInt())
                .as("pieces left in the cart")
                .isZero();
        assertThat(Invariants.brokenIn(Snapshot.take(marketplace, people, first, second)))
                .isEmpty();
    }

    /** What was mailed to the buyer. */
    List<Mailbox.Mail> mails() {
        return marketplace.mailbox().to(shopper.email());
    }

    private long notes(String group) {
        return shopper.api().all("/notifications").stream()
                .filter(note -> note.toString().contains(group))
                .count();
    }
}
