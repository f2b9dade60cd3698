package dev.marketplace.system.identity;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import java.util.Map;

/** How a client speaks who registers: ours or the seed's, for shoppers or for sellers. */
enum Dialect {
    USERS("user", "/api/v1/users/registrations", "/api/v1/users/verifications", "/api/v1/users/codes", 202, "code"),
    SELLERS(
            "seller",
            "/api/v1/sellers/registrations",
            "/api/v1/sellers/verifications",
            "/api/v1/sellers/codes",
            202,
            "code"),
    SEED_USERS("user", "/api/user-registeration", "/api/verify-user", "", 200, "otp"),
    SEED_SELLERS("seller", "/api/seller-registeration", "/api/verify-seller", "", 200, "otp");

    final String portal;
    final String register;
    final String verify;

    /** Where one asks for another code; empty where one registers again. */
    final String resend;

    /** What a registration is answered with. */
    final int registered;

    private final String code;

    Dialect(String portal, String register, String verify, String resend, int registered, String code) {
        this.portal = portal;
        this.register = register;
        this.verify = verify;
        this.resend = resend;
        this.registered = registered;
        this.code = code;
    }

    /** The form of somebody with this address. */
    Map<String, String> person(String email) {
        Map<String, String> person = Bodies.of("name", "Reg Istered", "email", email, "password", Member.PASSWORD);
        return switch (this) {
            case SELLERS -> Bodies.with(person, "phone", "+351 220 000 000", "country", "PT");
            case SEED_SELLERS -> Bodies.with(person, "phone_number", "+351 220 000 000", "country", "PT");
            default -> person;
        };
    }

    Answer verify(Guest guest, Map<String, String> person, String tried) {
        return guest.post(
                verify,
                this == SEED_USERS || this == SEED_SELLERS
                        ? Bodies.with(person, code, tried)
                        : Map.of("email", person.get("email"), code, tried));
    }

    Answer signIn(Guest guest, Map<String, String> person) {
        return this == SEED_USERS || this == SEED_SELLERS
                ? guest.post("/api/login-" + portal, person)
                : guest.post(
                        "/api/v1/sessions",
                        Map.of("audience", portal, "email", person.get("email"), "password", person.get("password")));
    }
}
