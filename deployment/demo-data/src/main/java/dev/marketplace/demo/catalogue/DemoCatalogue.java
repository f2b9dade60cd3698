package dev.marketplace.demo.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;

/** All words of the demo catalogue, in the order in which they are entered. */
public record DemoCatalogue(
        List<Category> categories,
        List<Shop> shops,
        List<Product> products,
        List<Person> people,
        List<Review> reviews,
        Offers offers) {

    /** A class path cannot be listed, so the files are named here. */
    private static final List<String> SHOP_FILES = List.of("fashion", "gear", "home", "small");

    /** Reads what this module ships; the lists are unmodifiable and never empty. */
    public static DemoCatalogue read() {
        List<Shop> shops = new ArrayList<>();
        for (String file : SHOP_FILES) {
            shops.addAll(Resources.json("catalogue/shops-" + file + ".json", new TypeReference<List<Shop>>() {}));
        }
        List<Product> products = new ArrayList<>();
        for (Shop shop : shops) {
            products.addAll(Resources.json(
                    "catalogue/products-" + shop.slug() + ".json", new TypeReference<List<Product>>() {}));
        }
        return new DemoCatalogue(
                List.copyOf(Resources.json("catalogue/categories.json", new TypeReference<List<Category>>() {})),
                List.copyOf(shops),
                List.copyOf(products),
                List.copyOf(Resources.json("catalogue/people.json", new TypeReference<List<Person>>() {})),
                List.copyOf(Resources.json("catalogue/reviews.json", new TypeReference<List<Review>>() {})),
                Resources.json("catalogue/offers.json", new TypeReference<Offers>() {}));
    }

    /** The products of one shop in the catalogue's order; empty when it has none. */
    public List<Product> productsOf(Shop shop) {
        return products.stream().filter(p -> p.shop().equals(shop.slug())).toList();
    }
}
