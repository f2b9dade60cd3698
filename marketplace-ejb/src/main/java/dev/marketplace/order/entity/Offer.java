package dev.marketplace.order.entity;

import dev.marketplace.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a checkout offers at which price: frozen when it starts.
 *
 * @param startKey the idempotency key that it was started with; unique for the buyer
 * @param choicesHash of what she asked for with that key
 * @param fingerprint of the cart's items and her choices: the same again needs no new checkout
 * @param parts one per shop, at least one
 */
public record Offer(
        Buyer buyer,
        String cartId,
        String startKey,
        String choicesHash,
        String fingerprint,
        PostalAddress shipTo,
        List<ShopPart> parts) {

    public Offer {
        parts = List.copyOf(parts);
    }

    /** What the buyer is charged. */
    public Money total() {
        return Money.sum(parts.stream().map(ShopPart::total).toList(), currency());
    }

    public String currency() {
        return parts.get(0).shipping().currency();
    }

    /** Pieces by SKU, in the order of the lines. */
    public Map<String, Integer> quantities() {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        parts.forEach(
                part -> part.lines().forEach(line -> quantities.merge(line.sku(), line.quantity(), Integer::sum)));
        return quantities;
    }
}
