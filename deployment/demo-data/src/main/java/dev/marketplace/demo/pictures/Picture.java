package dev.marketplace.demo.pictures;

import dev.marketplace.demo.catalogue.DemoCatalogue;
import dev.marketplace.demo.catalogue.Drawing;
import dev.marketplace.demo.catalogue.Product;
import dev.marketplace.demo.catalogue.Shop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One picture of the catalogue.
 *
 * @param view {@code front}, {@code close}, {@code angle} or {@code tall}
 */
public record Picture(String kind, String palette, String view) {

    /** Every picture the catalogue shows, each once, in the order in which the catalogue is entered. */
    public static Set<Picture> usedBy(DemoCatalogue catalogue) {
        Set<Picture> used = new LinkedHashSet<>();
        for (Shop shop : catalogue.shops()) {
            used.add(avatar(shop));
            used.add(cover(shop));
            for (Product product : catalogue.productsOf(shop)) {
                product.variants().forEach(variant -> used.addAll(of(product, variant)));
            }
        }
        return used;
    }

    /** The pictures of a variant in the order of its gallery; variants of one colour have the same. */
    public static List<Picture> of(Product product, Product.Variant variant) {
        return product.views().stream()
                .map(view -> new Picture(product.kind(), variant.palette(), view))
                .toList();
    }

    /** The square picture beside a shop's name. */
    public static Picture avatar(Shop shop) {
        return of(shop.avatar(), "front");
    }

    /** The wide picture on top of a shop's page. */
    public static Picture cover(Shop shop) {
        return of(shop.cover(), "angle");
    }

    /** Its name in the folder of pictures. */
    public String fileName() {
        return kind + "-" + palette + "-" + view + ".jpg";
    }

    private static Picture of(Drawing drawing, String view) {
        return new Picture(drawing.kind(), drawing.palette(), view);
    }
}
