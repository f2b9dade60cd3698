package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.boundary.CategoryRef;
import dev.marketplace.catalogue.boundary.ProductCard;
import dev.marketplace.catalogue.boundary.ProductView;
import dev.marketplace.catalogue.boundary.VariantView;
import dev.marketplace.catalogue.entity.IndexedProduct;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.catalogue.entity.Variant;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.PictureRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what readers see of products. */
@ApplicationScoped
public class ViewMaker {

    private static final int WHOLE = 100;

    @Inject
    private CategoryTree categories;

    @Inject
    private PictureShelf pictures;

    public ProductCard card(IndexedProduct indexed) {
        Product product = indexed.product();
        Variant cheapest = indexed.cheapest();
        return new ProductCard(
                product.id(),
                product.slug(),
                product.title(),
                product.language(),
                indexed.shop(),
                product.pictures().stream().findFirst().map(pictures::show),
                cheapest.price(),
                cheapest.before(),
                discountPercent(cheapest),
                indexed.available(),
                product.variants().stream()
                        .map(Variant::colour)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                product.createdAt());
    }

    /** @param levels by SKU, as it is now; what is missing counts as none */
    public ProductView page(IndexedProduct indexed, Map<String, StockLevel> levels, String language) {
        Product product = indexed.product();
        return new ProductView(
                product.id(),
                product.slug(),
                product.language(),
                product.title(),
                product.brand(),
                indexed.shop(),
                path(product.category(), language),
                product.tags(),
                product.shortDescription(),
                Html.safe(product.detailedDescription()),
                product.specifications(),
                product.properties(),
                product.warranty(),
                product.cashOnDelivery(),
                product.videoUrl(),
                pictures(product.pictures()),
                product.variants().stream()
                        .map(variant -> variant(variant, levels))
                        .toList(),
                lowestPriceOf30Days(product),
                product.createdAt());
    }

    private VariantView variant(Variant variant, Map<String, StockLevel> levels) {
        StockLevel level = levels.get(variant.sku());
        return new VariantView(
                variant.sku(),
                variant.colour(),
                variant.palette(),
                variant.size(),
                variant.price(),
                variant.before(),
                level == null ? 0 : level.available(),
                pictures(variant.pictures()));
    }

    /**
     * The price before the reduction. Prices do not change after a product was entered, so the lowest price of the 30 days
     * before its reduction is the regular one.
     */
    private static Optional<Money> lowestPriceOf30Days(Product product) {
        return product.variants().stream()
                .map(Variant::before)
                .flatMap(Optional::stream)
                .min(Money::compareTo);
    }

    private List<CategoryRef> path(String path, String language) {
        List<CategoryRef> refs = new ArrayList<>();
        for (String step : List.of(path.substring(0, path.indexOf('/')), path)) {
            categories
                    .find(step)
                    .ifPresent(found -> refs.add(new CategoryRef(found.slug(), found.name(language), found.path())));
        }
        return refs;
    }

    private List<Picture> pictures(List<PictureRef> refs) {
        return refs.stream().map(pictures::show).toList();
    }

    private static int discountPercent(Variant variant) {
        return variant.before()
                .map(before -> (int) (before.minus(variant.price()).amount() * WHOLE / before.amount()))
                .orElse(0);
    }
}
