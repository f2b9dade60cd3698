package dev.marketplace.external.signin.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.marketplace.external.signin.FinishSignIn;
import dev.marketplace.external.signin.SignInRefused;
import dev.marketplace.external.signin.SignInUnavailable;
import dev.marketplace.platform.correlation.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * The calls to the provider. Few may wait there at once, and after failures nobody waits for a while: signing in with a
 * password does not stand still with it.
 */
@ApplicationScoped
@Bulkhead(8)
@CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 5_000, skipOn = SignInRefused.class)
public class OpenIdCalls {

    private static final Log LOG = Log.of(OpenIdCalls.class);
    private static final Duration DISCOVERY_LIFE = Duration.ofHours(12);
    private static final int MOST_KEY_BYTES = 100_000;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private OpenIdSettings settings;
    private InstantSource clock;
    private volatile OpenIdProvider known;

    protected OpenIdCalls() {}

    @Inject
    public OpenIdCalls(OpenIdSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The provider's own description: read when it is first needed, twice a day again, and what was known counts as long as
     * it cannot be read.
     */
    public OpenIdProvider provider() {
        OpenIdProvider last = known;
        Instant now = clock.instant();
        if (last != null && Duration.between(last.readAt(), now).abs().compareTo(DISCOVERY_LIFE) < 0) {
            return last;
        }
        try {
            known = discovered(now);
        } catch (GeneralException | IOException e) {
            if (last == null) {
                throw new SignInUnavailable(e);
            }
            LOG.warning("The sign-in provider cannot be asked again: {0}", e.getMessage());
        }
        return known;
    }

    private OpenIdProvider discovered(Instant now) throws GeneralException, IOException {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(
                new Issuer(settings.issuer()), settings.connectTimeoutMillis(), settings.readTimeoutMillis());
        return new OpenIdProvider(metadata, keys(metadata), now);
    }

    private JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws MalformedURLException {
        return JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(
                                settings.connectTimeoutMillis(), settings.readTimeoutMillis(), MOST_KEY_BYTES))
                // it would start threads that the container does not know
                .refreshAheadCache(false)
                .build();
    }

    /** What the provider signed for a code; not checked yet. */
    public JWT idToken(OpenIdProvider provider, FinishSignIn command) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(command.code()), command.redirectUri(), new CodeVerifier(command.verifier()));
        HTTPRequest request = new TokenRequest.Builder(
                        provider.metadata().getTokenEndpointURI(), authentication(provider.metadata()), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(settings.connectTimeoutMillis());
        request.setReadTimeout(settings.readTimeoutMillis());
        HTTPResponse response;
        try {
            response = request.send();
        } catch (IOException e) {
            throw new SignInUnavailable(e);
        }
        if (response.getStatusCode() >= SERVER_ERROR || response.getStatusCode() == TOO_MANY) {
            throw new SignInUnavailable(new IOException("the provider answered " + response.getStatusCode()));
        }
        return idToken(response);
    }

    private static JWT idToken(HTTPResponse response) {
        TokenResponse tokens;
        try {
            tokens = OIDCTokenResponseParser.parse(response);
        } catch (ParseException e) {
            throw new SignInUnavailable(e);
        }
        if (tokens.indicatesSuccess()) {
            return ((OIDCTokenResponse) tokens.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
        }
        ErrorObject error = tokens.toErrorResponse().getErrorObject();
        IllegalStateException why = new IllegalStateException(error.getCode() + ": " + error.getDescription());
        if ("invalid_client".equals(error.getCode()) || "unauthorized_client".equals(error.getCode())) {
            LOG.error(why, "The sign-in provider refuses our client: look at marketplace.google.client-secret");
            throw new SignInUnavailable(why);
        }
        throw new SignInRefused(why);
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        ClientID id = new ClientID(settings.clientId().orElseThrow());
        Secret secret = new Secret(settings.clientSecret().orElseThrow());
        List<ClientAuthenticationMethod> taken = metadata.getTokenEndpointAuthMethods();
        boolean basic = taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }
}
