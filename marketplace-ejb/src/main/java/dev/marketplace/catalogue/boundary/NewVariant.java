package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * A variant to be sold.
 *
 * @param sku unique in the marketplace, 1 to 40 letters, digits, dashes
 * @param regularPrice positive
 * @param salePrice positive, below the regular price
 * @param stock 0 to 1,000,000
 * @param imageIds of the seller's own
 */
public record NewVariant(
        Optional<String> colour,
        Optional<String> palette,
        Optional<String> size,
        String sku,
        Money regularPrice,
        Optional<Money> salePrice,
        int stock,
        List<String> imageIds) {

    public NewVariant {
        imageIds = Checks.given(imageIds);
    }
}
