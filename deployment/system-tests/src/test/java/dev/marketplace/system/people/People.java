package dev.marketplace.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.product.Await;
import dev.marketplace.system.product.Marketplace;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who the tests are: the demo's admin, two sellers whose shops are opened when the first test needs them, and as many
 * shoppers as are asked for. All of it enters through the API, as people do it.
 */
public final class People {

    private static final Login ADMIN = new Login("admin", "admin@marketplace.example", "demo-admin-2026");

    /** How soon a change is in the index that pages and lists are served from. */
    private static final Duration INDEXED = Duration.ofSeconds(45);

    private final Api visitor;
    private final Api admin;
    private final Registrations registrations;
    private final Openings openings;
    private final AtomicInteger items = new AtomicInteger();
    private Seller potter;
    private Seller weaver;

    public People(Marketplace marketplace) {
        visitor = Api.visitor(marketplace);
        admin = Api.of(marketplace, ADMIN);
        registrations = new Registrations(marketplace);
        openings = new Openings(registrations, admin);
    }

    /** Somebody who is not signed in. */
    public Api visitor() {
        return visitor;
    }

    public Api admin() {
        return admin;
    }

    public Login adminLogin() {
        return ADMIN;
    }

    /** The seller of the first fixture shop; delivery costs 4.90. */
    public synchronized Seller potter() {
        if (potter == null) {
            potter = openings.open("Elm and Clay", 490);
        }
        return potter;
    }

    /** The seller of the second fixture shop; delivery costs 6.50. */
    public synchronized Seller weaver() {
        if (weaver == null) {
            weaver = openings.open("North Thread", 650);
        }
        return weaver;
    }

    /** A new product of this seller that the storefront already shows. */
    public Item item(Seller seller, String title, long price, int stock) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + registrations.run() + "-"
                + items.incrementAndGet();
        Item item = seller.sell(slug, title, price, stock);
        Await.until(
                title + " can be seen",
                INDEXED,
                () -> visitor.get("/products/" + slug).status() == 200);
        return item;
    }

    /** A new shopper, who has verified her address. */
    public Shopper shopper(String name) {
        return registrations.shopper(name);
    }

    /** Registers a shopper, who has not verified her address yet. @return that address */
    public String register(String name) {
        return registrations.register(name);
    }

    /** The same shopper with the code of her mail. */
    public Shopper verified(String name, String email) {
        return registrations.verified(name, email);
    }

    /** A new seller without a shop; her password is that of all these people. @return her address */
    public String seller(String name) {
        String email = registrations.newAddress(name);
        registrations.seller(name, email);
        return email;
    }

    /** An e-mail address that nobody has used. */
    public String newAddress(String name) {
        return registrations.newAddress(name);
    }

    /** Pieces of this item that are free to sell, as the catalogue says. */
    public long available(Item item) {
        JsonNode product = visitor.get("/products/" + item.sku()).must(200).json();
        return product.path("variants").path(0).path("available").asLong();
    }
}
