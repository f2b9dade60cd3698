package dev.marketplace.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.product.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A shopper with an account, over the API. */
public record Shopper(String name, String email, String password, Api api) {

    /** A paid checkout is told to be fulfilled within this time, on a busy machine too. */
    private static final Duration FULFILMENT = Duration.ofSeconds(45);

    public Answer put(String sku, int quantity) {
        return api.post("/cart/lines", Map.of("sku", sku, "quantity", quantity));
    }

    public JsonNode cart() {
        return api.get("/cart").must(200).json();
    }

    /** Adds an address. @return its id */
    public String address() {
        Map<String, Object> address = Map.of(
                "label", "Home",
                "name", name,
                "street", "Rua das Flores 12",
                "city", "Porto",
                "zip", "4050-262",
                "country", "PT",
                "isDefault", true);
        return api.post("/addresses", address).must(201).json().path("id").asText();
    }

    /** What to pay for: the cart, to this address. */
    public static Map<String, Object> choices(String addressId) {
        return Map.of("addressId", addressId, "deliveryByShop", Map.of());
    }

    /** Starts to pay with a key of its own. */
    public Answer start(String addressId) {
        return start(addressId, UUID.randomUUID().toString());
    }

    public Answer start(String addressId, String key) {
        return api.post("/checkouts", choices(addressId), "Idempotency-Key", key);
    }

    /** How far a checkout is. */
    public JsonNode checkout(String id) {
        return api.get("/checkouts/" + id).must(200).json();
    }

    /** The ids of the orders of a paid checkout, as soon as they exist. */
    public List<String> awaitOrders(String checkoutId) {
        Await.until(
                "checkout " + checkoutId + " is fulfilled",
                FULFILMENT,
                () -> checkout(checkoutId).path("state").asText().equals("fulfilled"));
        return StreamSupport.stream(checkout(checkoutId).path("orderIds").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
