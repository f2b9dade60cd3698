package dev.marketplace.order.control;

import dev.marketplace.order.entity.Buyer;
import dev.marketplace.order.entity.PostalAddress;
import java.util.Map;
import java.util.TreeMap;

/**
 * A checkout to start.
 *
 * @param addressId and its words now
 * @param deliveryByShop shop id to method
 * @param key the idempotency key
 */
public record StartRequest(
        String cartId,
        Buyer buyer,
        String addressId,
        PostalAddress shipTo,
        Map<String, String> deliveryByShop,
        String key) {

    /** Of what the buyer chose: the same key must come with the same choices. */
    String choicesHash() {
        return CartIds.hash(addressId + "|" + new TreeMap<>(deliveryByShop));
    }
}
