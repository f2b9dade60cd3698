package dev.marketplace.api.seed;

import dev.marketplace.api.identity.TokensView;
import dev.marketplace.identity.boundary.AccountView;
import dev.marketplace.identity.boundary.Accounts;
import dev.marketplace.identity.boundary.Authentication;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Scope;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as the seed's clients read them. */
@ApplicationScoped
public class SeedAnswers {

    static final Map<String, Object> CODE_SENT =
            done("A code is on its way to the address, if it can be used. It is good for five minutes.");

    @EJB
    private Authentication authentication;

    @EJB
    private Accounts accounts;

    static Map<String, Object> done(String message) {
        return Map.of("success", true, "message", message);
    }

    static Response created(Map<String, Object> members) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.putAll(members);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body)
                .build();
    }

    static Response secret(Map<String, Object> body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** The seed calls a person's name both ways. */
    static Map<String, Object> person(AccountView account) {
        return Map.of(
                "id", account.id(),
                "name", account.name(),
                "username", account.name(),
                "email", account.email());
    }

    /**
     * The account that a session just began for, whose cookies are set.
     *
     * @param answer of our own sign-in
     * @param member what the seed calls the account
     */
    Response signedIn(Response answer, String member) {
        TokensView tokens = (TokensView) answer.getEntity();
        AccountView account = authentication
                .byAccessToken(Scope.MAIN, tokens.accessToken(), "none")
                .map(accounts::me)
                .orElseThrow(NotSignedIn::new);
        return secret(Map.of("success", true, "message", "You are signed in.", member, person(account)));
    }
}
