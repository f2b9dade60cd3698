package dev.marketplace.order.control;

import java.util.Optional;

/**
 * Whose orders. Ownership is part of each query.
 *
 * @param search part of a number, a buyer's name or a title, in any case; blank for all
 */
public record OrderFilter(Optional<String> buyerId, Optional<String> shopId, String search) {

    public static OrderFilter ofBuyer(String buyerId) {
        return new OrderFilter(Optional.of(buyerId), Optional.empty(), "");
    }

    public static OrderFilter ofShop(String shopId, String search) {
        return new OrderFilter(Optional.empty(), Optional.of(shopId), search);
    }

    /** For admins only. */
    public static OrderFilter ofAll(String search) {
        return new OrderFilter(Optional.empty(), Optional.empty(), search);
    }
}
