package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.Picture;
import java.util.Optional;

/**
 * One variant in a cart.
 *
 * @param unitPrice as the server sells it now
 * @param before the regular price, if reduced
 * @param total unit price times quantity
 * @param priceWhenAdded given when it changed since
 * @param available pieces free to sell
 */
public record CartLine(
        String sku,
        String productId,
        String slug,
        String title,
        Optional<String> colour,
        Optional<String> size,
        Optional<Picture> picture,
        int quantity,
        Money unitPrice,
        Optional<Money> before,
        Money total,
        Optional<Money> priceWhenAdded,
        int available,
        boolean forSale) {}
