package dev.marketplace.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.Sandbox;
import java.util.List;

/** Whole purchases over the API, for tests that look at what comes after one. */
public final class Purchases {

    private Purchases() {}

    /**
     * A purchase that is paid and fulfilled.
     *
     * @param group the order group's number
     * @param orders the ids of its orders
     */
    public record Purchase(Shopper shopper, String checkout, String group, List<String> orders) {}

    /** A new shopper buys one of each. */
    public static Purchase of(Marketplace marketplace, People people, String name, Item... items) {
        Shopper shopper = people.shopper(name);
        for (Item item : items) {
            shopper.put(item.sku(), 1).must(200);
        }
        JsonNode start = shopper.start(shopper.address()).must(201).json();
        marketplace.sandbox().pay(start.path("redirectUrl").asText(), Sandbox.GOOD_CARD);
        String checkout = start.path("checkoutId").asText();
        List<String> orders = shopper.awaitOrders(checkout);
        return new Purchase(
                shopper,
                checkout,
                shopper.checkout(checkout).path("groupNumber").asText(),
                orders);
    }
}
