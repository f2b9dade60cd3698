package dev.marketplace.system.identity;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import java.util.Map;

/**
 * Somebody with an account, made for one test.
 *
 * @param portal user, seller or admin
 * @param guest her browser, which is not signed in at first
 */
record Member(String portal, Guest guest, String name, String email, String password) {

    static final String PASSWORD = "a short sentence works";

    static Member user(Marketplace marketplace, People people, String name) {
        return register("user", "users", Map.of(), marketplace, people, name);
    }

    static Member seller(Marketplace marketplace, People people, String name) {
        Map<String, String> more = Map.of("phone", "+351 220 000 000", "country", "PT");
        return register("seller", "sellers", more, marketplace, people, name);
    }

    static Member admin(Marketplace marketplace, People people) {
        var login = people.adminLogin();
        return new Member("admin", Guest.of(marketplace), "Admin", login.email(), login.password());
    }

    private static Member register(
            String portal, String kind, Map<String, String> more, Marketplace marketplace, People people, String name) {
        Guest guest = Guest.of(marketplace);
        String email = people.newAddress(name);
        Map<String, String> form = Bodies.with(more, "name", name, "email", email, "password", PASSWORD);
        guest.post("/api/v1/" + kind + "/registrations", form).must(202);
        String code = marketplace.mailbox().code(email);
        guest.post("/api/v1/" + kind + "/verifications", Map.of("email", email, "code", code))
                .must(201);
        return new Member(portal, guest, name, email, PASSWORD);
    }

    /** Signs in with her browser, which has the cookies then. */
    Answer signIn() {
        return signIn(guest);
    }

    Answer signIn(Guest browser) {
        return browser.post("/api/v1/sessions", credentials());
    }

    Map<String, String> credentials() {
        return credentials(password);
    }

    Map<String, String> credentials(String tried) {
        return Map.of("audience", portal, "email", email, "password", tried);
    }

    /** The API as her portal's pages call it, with cookies. */
    String api(String path) {
        return ("user".equals(portal) ? "/api/v1" : "/" + portal + "/api/v1") + path;
    }

    /** Who the portal takes her for. */
    Answer me() {
        return guest.get(api("/me"));
    }
}
