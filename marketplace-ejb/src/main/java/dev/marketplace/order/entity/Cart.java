package dev.marketplace.order.entity;

import dev.marketplace.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to buy. It names its one live checkout, if there is one: whoever changes the items ends that first.
 *
 * @param id made from the shopper's id or the visitor's secret
 * @param version 0 while it is not stored
 * @param items in the order of adding, no variant twice
 * @param checkoutId the live checkout
 * @param merged the visitors' carts that were put into this one, the latest last: a merge that runs twice adds once
 */
public record Cart(String id, long version, List<CartItem> items, Optional<String> checkoutId, List<String> merged) {

    private static final int MERGES_KEPT = 20;

    public Cart {
        items = List.copyOf(items);
        merged = List.copyOf(merged);
    }

    public static Cart empty(String id) {
        return new Cart(id, 0, List.of(), Optional.empty(), List.of());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Pieces of all variants. */
    public int pieces() {
        return items.stream().mapToInt(CartItem::quantity).sum();
    }

    /** 0 if it is not in the cart. */
    public int quantityOf(String sku) {
        return items.stream()
                .filter(item -> item.sku().equals(sku))
                .mapToInt(CartItem::quantity)
                .sum();
    }

    public List<String> skus() {
        return items.stream().map(CartItem::sku).toList();
    }

    /** Sets a quantity; a variant that was not there is put at the end with its price, 0 takes it out. */
    public Cart with(String sku, int quantity, Money price, Instant now) {
        List<CartItem> changed = new ArrayList<>();
        boolean found = false;
        for (CartItem item : items) {
            boolean same = item.sku().equals(sku);
            found |= same;
            if (!same) {
                changed.add(item);
            } else if (quantity > 0) {
                changed.add(item.withQuantity(quantity));
            }
        }
        if (!found && quantity > 0) {
            changed.add(new CartItem(sku, quantity, price, now));
        }
        return withItems(changed);
    }

    /** Takes out a variant, if it is there. */
    public Cart without(String sku) {
        return withItems(items.stream().filter(item -> !item.sku().equals(sku)).toList());
    }

    /** Takes out what was bought and forgets the checkout; what was added since stays. */
    public Cart settled(Map<String, Integer> bought) {
        List<CartItem> left = new ArrayList<>();
        for (CartItem item : items) {
            int rest = item.quantity() - bought.getOrDefault(item.sku(), 0);
            if (rest > 0) {
                left.add(item.withQuantity(rest));
            }
        }
        return new Cart(id, version, left, Optional.empty(), merged);
    }

    public Cart linkedTo(String checkout) {
        return new Cart(id, version, items, Optional.of(checkout), merged);
    }

    public Cart unlinked() {
        return new Cart(id, version, items, Optional.empty(), merged);
    }

    /** Remembers that another cart was put into this one. */
    public Cart mergedWith(String other) {
        List<String> all = new ArrayList<>(merged);
        all.add(other);
        List<String> kept = all.subList(Math.max(0, all.size() - MERGES_KEPT), all.size());
        return new Cart(id, version, items, checkoutId, kept);
    }

    private Cart withItems(List<CartItem> changed) {
        return new Cart(id, version, changed, checkoutId, merged);
    }
}
