package dev.marketplace.external.signin.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.marketplace.external.signin.ProvenIdentity;
import dev.marketplace.external.signin.SignInRefused;
import dev.marketplace.external.signin.SignInUnavailable;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what the provider signed: signature, issuer, audience, times and nonce, as OpenID Connect Core 1.0 section 3.1.3.7
 * asks. The library's own validator of ID tokens looks at the machine's clock, which the demo does not go by.
 */
final class IdTokens {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final Set<String> REQUIRED = Set.of("sub", "iat", "exp");

    private final InstantSource clock;

    IdTokens(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @throws SignInRefused if any of it is not as it must be
     * @throws SignInUnavailable if the provider's keys cannot be read
     */
    ProvenIdentity identity(JWT idToken, OpenIdProvider provider, String clientId, String nonce) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
        processor.setJWTClaimsSetVerifier(
                new Claims(provider.metadata().getIssuer().getValue(), clientId, nonce));
        try {
            return identity(processor.process(idToken, null));
        } catch (KeySourceException e) {
            throw new SignInUnavailable(e);
        } catch (BadJOSEException | JOSEException e) {
            throw new SignInRefused(e);
        }
    }

    private static ProvenIdentity identity(JWTClaimsSet claims) {
        return new ProvenIdentity(
                claims.getIssuer(),
                claims.getSubject(),
                text(claims, "email"),
                // some providers write it as text
                "true".equals(String.valueOf(claims.getClaim("email_verified"))),
                text(claims, "name"));
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /** By the marketplace's clock; up to a minute of difference is forgiven. */
    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        Claims(String issuer, String clientId, String nonce) {
            super(
                    clientId,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("nonce", nonce)
                            .build(),
                    REQUIRED);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
