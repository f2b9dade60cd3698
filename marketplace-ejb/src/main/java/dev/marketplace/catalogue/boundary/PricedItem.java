package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.ShopRef;
import java.util.Optional;

/**
 * A variant as the server would sell it now: for carts and checkouts.
 *
 * @param before the regular price, if reduced
 * @param available pieces free to sell
 * @param forSale false if taken down, a draft or of a shop that does not sell
 */
public record PricedItem(
        String sku,
        String productId,
        String slug,
        String title,
        ShopRef shop,
        Optional<String> colour,
        Optional<String> size,
        Optional<Picture> picture,
        Money price,
        Optional<Money> before,
        int available,
        boolean forSale) {}
