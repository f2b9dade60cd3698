package dev.marketplace.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.marketplace.identity.entity.Session;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes and reads tokens. An access token is a JWT (RFC 9068's type, HS256) that names its session; a refresh token is
 * {@code family.generation.mac}, so that the twin of a request gets the same successor and nothing usable is stored.
 */
@ApplicationScoped
public class Tokens {

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String SESSION = "sid";

    private final IdentitySettings settings;
    private final PlatformSettings platform;
    private final InstantSource clock;
    private final Hmac refreshKey;

    @Inject
    public Tokens(IdentitySettings settings, PlatformSettings platform, InstantSource clock) {
        this.settings = settings;
        this.platform = platform;
        this.clock = clock;
        this.refreshKey = settings == null ? null : new Hmac(settings.refreshSecret());
    }

    protected Tokens() {
        this(null, null, null);
    }

    /** What an access token says, once its signature, times, issuer and type were found good. */
    public record Access(String accountId, Audience audience, String sessionId) {}

    /** What a refresh token says; it still has to be compared with the session. */
    public record Refresh(String sessionId, int generation, String mac) {}

    /** @return the token; it expires after {@link Limits#ACCESS_LIFE} */
    public String access(Scope scope, Session session, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer(scope))
                .subject(session.accountId())
                .audience(session.audience().word())
                .claim(SESSION, session.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Limits.ACCESS_LIFE)))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
        try {
            jwt.sign(new MACSigner(secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    /** Empty if the token is not one of ours or no longer good. */
    public Optional<Access> readAccess(Scope scope, String token) {
        return read(scope, token, clock.instant());
    }

    /** As {@link #readAccess}, for a token that may have run out since a connection began with it. */
    public Optional<Access> readEndedAccess(Scope scope, String token) {
        return read(scope, token, Instant.EPOCH);
    }

    private Optional<Access> read(Scope scope, String token, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            boolean ours = JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    && TYPE.equals(jwt.getHeader().getType())
                    && jwt.verify(new MACVerifier(secret()));
            return ours ? access(scope, jwt.getJWTClaimsSet(), now) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Access> access(Scope scope, JWTClaimsSet claims, Instant now) throws ParseException {
        List<String> audience = claims.getAudience();
        String session = claims.getStringClaim(SESSION);
        Date expires = claims.getExpirationTime();
        boolean good = issuer(scope).equals(claims.getIssuer())
                && audience.size() == 1
                && session != null
                && claims.getSubject() != null
                && expires != null
                && now.isBefore(expires.toInstant());
        return good
                ? Optional.of(new Access(
                        claims.getSubject(), Audience.valueOf(audience.get(0).toUpperCase(Locale.ROOT)), session))
                : Optional.empty();
    }

    /** The refresh token of the session's present generation. */
    public String refresh(Session session) {
        return session.id() + "." + session.generation() + "." + mac(session, session.generation());
    }

    /**
     * Empty if it is no refresh token at all.
     *
     * @param token as a client sent it; may be null
     */
    public Optional<Refresh> readRefresh(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[1-9]\\d{0,8}")) {
            return Optional.empty();
        }
        return Optional.of(new Refresh(parts[0], Integer.parseInt(parts[1]), parts[2]));
    }

    /** Whether we made this token for this session, in whatever generation. */
    public boolean madeFor(Session session, Refresh token) {
        return session.id().equals(token.sessionId()) && Hmac.same(mac(session, token.generation()), token.mac());
    }

    private String mac(Session session, int generation) {
        return refreshKey.of("refresh", session.id(), Integer.toString(generation), session.seed());
    }

    private byte[] secret() {
        return settings.accessSecret().getBytes(StandardCharsets.UTF_8);
    }

    private String issuer(Scope scope) {
        return scope.tokenIssuer(platform.baseUrl().toString());
    }
}
