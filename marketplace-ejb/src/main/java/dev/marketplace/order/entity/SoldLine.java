package dev.marketplace.order.entity;

import dev.marketplace.shared.Money;
import java.util.Optional;

/**
 * One variant as it was offered and sold; nothing of it changes when the catalogue does.
 *
 * @param quantity 1 to 99
 * @param commission of the whole line, frozen at sale
 */
public record SoldLine(
        String sku,
        String productId,
        String slug,
        String title,
        Optional<String> colour,
        Optional<String> size,
        Optional<String> pictureUrl,
        int quantity,
        Money unitPrice,
        Money commission) {

    /** @param commissionBasisPoints of the line's total, half up */
    public static Money commission(Money unitPrice, int quantity, int commissionBasisPoints) {
        return unitPrice.times(quantity).share(commissionBasisPoints);
    }

    public Money total() {
        return unitPrice.times(quantity);
    }
}
