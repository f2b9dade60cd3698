package dev.marketplace.system.people;

import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.product.Marketplace;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes accounts as people do: register, read the code in the mailbox, verify it. */
final class Registrations {

    static final String PASSWORD = "a short sentence works";

    private final Marketplace marketplace;
    private final Api visitor;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final AtomicInteger count = new AtomicInteger();

    Registrations(Marketplace marketplace) {
        this.marketplace = marketplace;
        this.visitor = Api.visitor(marketplace);
    }

    /** An address that nobody has used. */
    String newAddress(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "." + run + "-" + count.incrementAndGet()
                + "@example.com";
    }

    Shopper shopper(String name) {
        return verified(name, register(name));
    }

    String register(String name) {
        String email = newAddress(name);
        visitor.post("/users/registrations", Map.of("name", name, "email", email, "password", PASSWORD))
                .must(202);
        return email;
    }

    Shopper verified(String name, String email) {
        verify("users", email);
        return new Shopper(name, email, PASSWORD, Api.of(marketplace, new Login("user", email, PASSWORD)));
    }

    Api seller(String name, String email) {
        Map<String, String> registration = Map.of(
                "name", name, "email", email, "password", PASSWORD, "phone", "+351 220 000 000", "country", "PT");
        visitor.post("/sellers/registrations", registration).must(202);
        verify("sellers", email);
        return Api.of(marketplace, new Login("seller", email, PASSWORD));
    }

    private void verify(String kind, String email) {
        String code = marketplace.mailbox().code(email);
        visitor.post("/" + kind + "/verifications", Map.of("email", email, "code", code))
                .must(201);
    }

    /** What tells this run's things from those of earlier runs against the same product. */
    String run() {
        return run;
    }
}
