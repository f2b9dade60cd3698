package dev.marketplace.demo.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

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

    /** The same catalogue with these shops and their products only; an empty set takes all. */
    public DemoCatalogue only(Set<String> shopSlugs) {
        if (shopSlugs.isEmpty()) {
            return this;
        }
        return new DemoCatalogue(
                categories,
                shops.stream().filter(shop -> shopSlugs.contains(shop.slug())).toList(),
                products.stream()
                        .filter(product -> shopSlugs.contains(product.shop()))
                        .toList(),
                people,
                reviews,
                offers);
    }

    /** Another one whenever a shop or product is added or taken away. */
    public String edition() {
        List<String> slugs = new ArrayList<>(shops.stream().map(Shop::slug).toList());
        products.forEach(product -> slugs.add(product.slug()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", slugs).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
