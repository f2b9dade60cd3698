package dev.marketplace.external.signin.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import dev.marketplace.external.signin.BeginSignIn;
import dev.marketplace.external.signin.FinishSignIn;
import dev.marketplace.external.signin.ProvenIdentity;
import dev.marketplace.external.signin.SignInProvider;
import dev.marketplace.external.signin.SignInRefused;
import dev.marketplace.external.signin.SignInUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Sends people to the provider, and takes its word when they come back. */
@ApplicationScoped
public class OpenIdSignIn implements SignInProvider {

    private static final Scope SCOPE = new Scope("openid", "email", "profile");

    private OpenIdSettings settings;
    private OpenIdCalls calls;
    private IdTokens idTokens;

    protected OpenIdSignIn() {}

    @Inject
    public OpenIdSignIn(OpenIdSettings settings, OpenIdCalls calls, InstantSource clock) {
        this.settings = settings;
        this.calls = calls;
        this.idTokens = new IdTokens(clock);
    }

    @Override
    public boolean available() {
        return settings.clientId().isPresent();
    }

    @Override
    public URI begin(BeginSignIn command) {
        ClientID client = new ClientID(clientId());
        OpenIdProvider provider = guarded(calls::provider);
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client, command.redirectUri())
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(new State(command.state()))
                .nonce(new Nonce(command.nonce()))
                .codeChallenge(new CodeVerifier(command.verifier()), CodeChallengeMethod.S256)
                // on a shared machine she chooses, instead of being whoever was there before
                .prompt(new Prompt(Prompt.Type.SELECT_ACCOUNT))
                .build()
                .toURI();
    }

    @Override
    public ProvenIdentity finish(FinishSignIn command) {
        String clientId = clientId();
        if (command.code().isBlank()) {
            throw new SignInRefused(null);
        }
        OpenIdProvider provider = guarded(calls::provider);
        JWT idToken = guarded(() -> calls.idToken(provider, command));
        return idTokens.identity(idToken, provider, clientId, command.nonce());
    }

    private String clientId() {
        return settings.clientId()
                .orElseThrow(() ->
                        new SignInUnavailable(new IllegalStateException("marketplace.google.client-id is not set")));
    }

    private static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException e) {
            throw new SignInUnavailable(e);
        }
    }
}
