package dev.marketplace.devservices.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.marketplace.devservices.openid.Grants.Exchanged;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives an ID token and an access token for a code; and for an access token, what it says of its person. */
final class TokenEndpoint {

    private final String issuer;
    private final Client client;
    private final SigningKey key;
    private final Grants grants;
    private final Clock clock;

    TokenEndpoint(String issuer, Client client, SigningKey key, Grants grants, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.key = key;
        this.grants = grants;
        this.clock = clock;
    }

    void addTo(Javalin app) {
        app.post("/token", this::exchange);
        app.get("/userinfo", this::userInfo);
        app.post("/userinfo", this::userInfo);
    }

    private void exchange(Context context) {
        context.header("Cache-Control", "no-store");
        authenticate(context);
        String grantType = parameter(context, "grant_type");
        if (grantType.isEmpty()) {
            throw OAuthError.invalidRequest("grant_type is missing.");
        }
        if (!grantType.equals("authorization_code")) {
            throw OAuthError.of("unsupported_grant_type", "Only authorization_code is taken.");
        }
        for (String required : List.of("code", "redirect_uri", "code_verifier")) {
            if (parameter(context, required).isEmpty()) {
                throw OAuthError.invalidRequest(required + " is missing.");
            }
        }
        Exchanged exchanged = grants.exchange(
                parameter(context, "code"), parameter(context, "redirect_uri"), parameter(context, "code_verifier"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", exchanged.accessToken());
        answer.put("expires_in", Grants.TOKEN_LIFE.toSeconds());
        answer.put("scope", String.join(" ", exchanged.grant().request().scopes()));
        answer.put("token_type", "Bearer");
        answer.put("id_token", idToken(exchanged.grant()));
        context.json(answer);
    }

    /** {@code client_secret_basic} or {@code client_secret_post}, not both. */
    private void authenticate(Context context) {
        String header = context.header("Authorization");
        String id = parameter(context, "client_id");
        String secret = parameter(context, "client_secret");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            if (!secret.isEmpty()) {
                throw OAuthError.invalidRequest("The client authenticates twice.");
            }
            String[] pair = basic(header.substring(6).strip());
            id = pair[0];
            secret = pair[1];
        }
        if (!id.equals(client.id()) || !client.isSecret(secret)) {
            if (header != null) {
                context.header("WWW-Authenticate", "Basic realm=\"token\"");
            }
            throw OAuthError.invalidClient("The client is not known or its secret is wrong.");
        }
    }

    /** Both halves are form-encoded before they are joined: RFC 6749 section 2.3.1. */
    private static String[] basic(String encoded) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return pair.length < 2
                    ? new String[] {"", ""}
                    : new String[] {
                        URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(pair[1], StandardCharsets.UTF_8)
                    };
        } catch (IllegalArgumentException e) {
            return new String[] {"", ""};
        }
    }

    private String idToken(Grant grant) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(client.id())
                .claim("azp", client.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Grants.TOKEN_LIFE)))
                .claim("auth_time", grant.signedInAt().getEpochSecond());
        if (!grant.request().nonce().isEmpty()) {
            claims.claim("nonce", grant.request().nonce());
        }
        said(grant).forEach(claims::claim);
        return key.sign(claims.build());
    }

    private void userInfo(Context context) {
        context.header("Cache-Control", "no-store");
        String header = context.header("Authorization");
        String token = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7) : "";
        Grant grant = grants.byToken(token.strip()).orElseThrow(() -> {
            context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            return OAuthError.invalidToken("The access token is unknown, taken back or too old.");
        });
        context.json(said(grant));
    }

    /** Of the person, what the scopes allow. */
    private static Map<String, Object> said(Grant grant) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("sub", grant.person().subject());
        if (grant.request().scopes().contains("email")) {
            said.put("email", grant.person().email());
            said.put("email_verified", grant.person().emailVerified());
        }
        if (grant.request().scopes().contains("profile")
                && !grant.person().name().isEmpty()) {
            said.put("name", grant.person().name());
        }
        return said;
    }

    private static String parameter(Context context, String name) {
        List<String> values = context.formParams(name);
        if (values.size() > 1) {
            throw OAuthError.invalidRequest(name + " is there more than once.");
        }
        return values.isEmpty() ? "" : values.get(0);
    }
}
