package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.Picture;
import java.util.List;
import java.util.Optional;

/**
 * What can be bought: one colour and size.
 *
 * @param palette a name that the look can tint a swatch with
 * @param price what is paid now
 * @param before the regular price, if reduced
 * @param available pieces free to sell
 * @param pictures of this variant; may be empty: then the product's
 */
public record VariantView(
        String sku,
        Optional<String> colour,
        Optional<String> palette,
        Optional<String> size,
        Money price,
        Optional<Money> before,
        long available,
        List<Picture> pictures) {}
