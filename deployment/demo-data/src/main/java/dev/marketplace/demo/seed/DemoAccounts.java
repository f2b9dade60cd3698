package dev.marketplace.demo.seed;

import dev.marketplace.demo.catalogue.DemoCatalogue;
import dev.marketplace.demo.catalogue.Person;
import dev.marketplace.demo.catalogue.Shop;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who can sign in to the demo. All have one password, which is no secret. */
public final class DemoAccounts {

    public static final String PASSWORD = "Agora-demo-2026";

    private static final String SHOPPER = "tomas.lindqvist@example.com";

    private DemoAccounts() {}

    /** The account of a shop's seller. */
    public static String sellerEmail(Shop shop) {
        return shop.slug() + "@example.com";
    }

    /** The person whose account is there from the start. */
    public static Person shopper(DemoCatalogue catalogue) {
        return catalogue.people().stream()
                .filter(person -> person.email().equals(SHOPPER))
                .findFirst()
                .orElseThrow();
    }

    /** Role to {@code e-mail / password}, the shopper first, then the sellers in the catalogue's order. */
    public static Map<String, String> all(DemoCatalogue catalogue) {
        Map<String, String> accounts = new LinkedHashMap<>();
        accounts.put("Shopper", SHOPPER + " / " + PASSWORD);
        catalogue.shops().forEach(shop -> accounts.put(shop.name(), sellerEmail(shop) + " / " + PASSWORD));
        return accounts;
    }
}
