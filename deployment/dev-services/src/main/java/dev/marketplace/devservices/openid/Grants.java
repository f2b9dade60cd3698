package dev.marketplace.devservices.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes and access tokens that were given out. A code works once; a second try takes back what the first one gave. */
final class Grants {

    static final Duration CODE_LIFE = Duration.ofMinutes(5);
    static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Grant> codes = new HashMap<>();
    private final Map<String, Access> tokens = new HashMap<>();

    Grants(Clock clock) {
        this.clock = clock;
    }

    /** @param code whose exchange gave it */
    private record Access(Grant grant, String code, Instant expiresAt) {}

    synchronized String code(AuthorizationRequest request, Person person) {
        Instant now = clock.instant();
        tokens.values().removeIf(access -> access.expiresAt().isBefore(now));
        codes.values().removeIf(grant -> grant.expiresAt().plus(TOKEN_LIFE).isBefore(now));
        String code = "4/" + Secrets.random(32);
        codes.put(code, new Grant(request, person, now, now.plus(CODE_LIFE)));
        return code;
    }

    /**
     * @return the grant and a fresh access token of it
     * @throws OAuthError unless the code is fresh and everything else is as at the beginning
     */
    synchronized Exchanged exchange(String code, String redirectUri, String verifier) {
        Grant grant = codes.get(code);
        if (grant == null) {
            throw OAuthError.invalidGrant("The code is not known.");
        }
        boolean used = tokens.values().stream().anyMatch(access -> access.code().equals(code));
        if (used) {
            codes.remove(code);
            tokens.values().removeIf(access -> access.code().equals(code));
            throw OAuthError.invalidGrant("The code was used before.");
        }
        Instant now = clock.instant();
        if (now.isAfter(grant.expiresAt())) {
            throw OAuthError.invalidGrant("The code has expired.");
        }
        if (!grant.request().redirectUri().equals(redirectUri)) {
            throw OAuthError.invalidGrant("redirect_uri is not the one of the authorization request.");
        }
        if (!isVerifier(verifier, grant.request().challenge())) {
            throw OAuthError.invalidGrant("code_verifier does not fit the code_challenge.");
        }
        String token = "ya29.sandbox." + Secrets.random(32);
        tokens.put(token, new Access(grant, code, now.plus(TOKEN_LIFE)));
        return new Exchanged(grant, token);
    }

    /** What an access token stands for; empty if it is unknown, taken back or too old. */
    synchronized Optional<Grant> byToken(String token) {
        return Optional.ofNullable(tokens.get(token))
                .filter(access -> !clock.instant().isAfter(access.expiresAt()))
                .map(Access::grant);
    }

    private static boolean isVerifier(String verifier, String challenge) {
        return verifier.matches("[A-Za-z0-9._~-]{43,128}")
                && MessageDigest.isEqual(
                        sha256(verifier).getBytes(StandardCharsets.US_ASCII),
                        challenge.getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code's answer. */
    record Exchanged(Grant grant, String accessToken) {}
}
