package dev.marketplace.demo.seed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Signs people in, and registers those who have no account yet. Several threads may do it for different people. */
final class Accounts {

    private final ApiClient api;
    private final Mailbox mailbox;

    Accounts(ApiClient api, Mailbox mailbox) {
        this.api = api;
        this.mailbox = mailbox;
    }

    /**
     * Whom to register.
     *
     * @param audience {@code user} or {@code seller}
     * @param more fields that the audience's registration has beyond name, e-mail and password
     */
    record Registration(String audience, String name, String email, String password, Map<String, String> more) {}

    /** A token for the account, which is made when it is missing. */
    String open(Registration person) {
        Optional<String> token = signIn(person.audience(), person.email(), person.password());
        if (token.isPresent()) {
            return token.get();
        }
        register(person);
        return signIn(person.audience(), person.email(), person.password())
                .orElseThrow(() -> new SeedFailure(person.email() + " has an account with another password."));
    }

    /** A token; empty when the account does not exist or has another password. */
    Optional<String> signIn(String audience, String email, String password) {
        Answer answer = api.post(
                "sessions", Optional.empty(), Map.of("audience", audience, "email", email, "password", password));
        if (answer.status() == 401) {
            return Optional.empty();
        }
        return Optional.of(
                answer.orFail("Sign-in of " + email).body().path("accessToken").asText());
    }

    private void register(Registration person) {
        // a run before this one may have died between registration and code
        long last = mailbox.newest(person.email());
        Optional<String> waiting = mailbox.code(person.email(), 0);
        if (waiting.isPresent() && verify(person, waiting.get()).ok()) {
            return;
        }
        Map<String, String> fields = new HashMap<>(person.more());
        fields.put("name", person.name());
        fields.put("email", person.email());
        fields.put("password", person.password());
        api.post(path(person) + "/registrations", Optional.empty(), fields).orFail("Registration of " + person.email());
        verify(person, mailbox.awaitCode(person.email(), last)).orFail("Code of " + person.email());
    }

    private Answer verify(Registration person, String code) {
        return api.post(
                path(person) + "/verifications", Optional.empty(), Map.of("email", person.email(), "code", code));
    }

    private static String path(Registration person) {
        return person.audience() + "s";
    }
}
