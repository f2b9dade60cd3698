package dev.marketplace.devservices.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.marketplace.devservices.Http;
import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.faults.KillPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/** A provider in this process with a clock to move, and nimbus' client of it. */
final class Provider implements Workbench, AutoCloseable {

    static final URI CALLBACK = URI.create("http://localhost:8080/signin/google/callback");
    static final CodeVerifier VERIFIER = new CodeVerifier("v".repeat(43));
    static final Nonce NONCE = new Nonce("a-nonce");
    static final State STATE = new State("a&state=ü");

    private final Path folder;
    private Duration offset = Duration.ZERO;
    private int port;
    private OpenIdService service;
    private Map<String, String> settings;

    Provider(Path folder) throws IOException {
        this.folder = folder;
        start();
    }

    private void start() throws IOException {
        service = new OpenIdService();
        settings = service.start(this);
    }

    void restart() throws IOException {
        service.close();
        start();
    }

    void moveClock(Duration step) {
        offset = offset.plus(step);
    }

    Issuer issuer() {
        return new Issuer(settings.get("marketplace.google.issuer"));
    }

    ClientID clientId() {
        return new ClientID(settings.get("marketplace.google.client-id"));
    }

    ClientAuthentication authentication() {
        return new ClientSecretBasic(clientId(), new Secret(settings.get("marketplace.google.client-secret")));
    }

    OIDCProviderMetadata metadata() throws Exception {
        return OIDCProviderMetadata.resolve(issuer());
    }

    AuthenticationRequest.Builder request() throws Exception {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email", "profile"), clientId(), CALLBACK)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(STATE)
                .nonce(NONCE)
                .codeChallenge(VERIFIER, CodeChallengeMethod.S256);
    }

    /** What comes back when somebody fills in the page of this request. */
    AuthenticationResponse fillIn(AuthenticationRequest request, String form) throws Exception {
        HttpResponse<String> answer =
                Http.send("POST", request.toURI(), form, "Content-Type", "application/x-www-form-urlencoded");
        return AuthenticationResponseParser.parse(
                URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    AuthorizationCode code(String form) throws Exception {
        return fillIn(request().build(), form).toSuccessResponse().getAuthorizationCode();
    }

    TokenResponse exchange(AuthorizationCode code) throws Exception {
        return exchange(authentication(), new AuthorizationCodeGrant(code, CALLBACK, VERIFIER));
    }

    TokenResponse exchange(ClientAuthentication client, AuthorizationCodeGrant grant) throws Exception {
        return OIDCTokenResponseParser.parse(new TokenRequest.Builder(metadata().getTokenEndpointURI(), client, grant)
                .build()
                .toHTTPRequest()
                .send());
    }

    @Override
    public Path folder(String name) {
        return folder;
    }

    @Override
    public int port(String use, int defaultPort) {
        if (port == 0) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return port;
    }

    @Override
    public Clock clock() {
        InstantSource moved = () -> Instant.now().plus(offset);
        return moved.withZone(ZoneOffset.UTC);
    }

    @Override
    public KillPoints killPoints() {
        throw new UnsupportedOperationException("nobody is killed here");
    }

    @Override
    public void close() {
        service.close();
    }
}
