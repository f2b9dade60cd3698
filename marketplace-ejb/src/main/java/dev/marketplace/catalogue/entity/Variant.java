package dev.marketplace.catalogue.entity;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.PictureRef;
import java.util.List;
import java.util.Optional;

/**
 * One colour and size of a product.
 *
 * @param initialStock the pieces that it was entered with; what is left is in the stock
 * @param pictures of this variant; empty: the product's
 */
public record Variant(
        String sku,
        Optional<String> colour,
        Optional<String> palette,
        Optional<String> size,
        Money regularPrice,
        Optional<Money> salePrice,
        int initialStock,
        List<PictureRef> pictures) {

    /** What is paid now. */
    public Money price() {
        return salePrice.orElse(regularPrice);
    }

    /** The regular price, if it is reduced. */
    public Optional<Money> before() {
        return salePrice.map(reduced -> regularPrice);
    }
}
