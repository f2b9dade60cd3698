package dev.marketplace.testing;

import dev.marketplace.devservices.openid.OpenIdService;
import dev.marketplace.external.signin.openid.OpenIdCalls;
import dev.marketplace.external.signin.openid.OpenIdSettings;
import dev.marketplace.external.signin.openid.OpenIdSignIn;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stand-in for Google in this process, on the test's clock, and the real adapter that speaks to it. */
public final class SignInSandbox implements AutoCloseable {

    /** One that is registered there. */
    public static final URI CALLBACK = URI.create("http://localhost:8080/signin/google/callback");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestClock clock;
    private final OpenIdService service = new OpenIdService();
    private final Map<String, String> settings;

    public SignInSandbox(Path folder, TestClock clock) throws Exception {
        this.clock = clock;
        settings = service.start(new TestWorkbench(folder, clock));
    }

    public OpenIdSignIn provider() {
        return provider(Optional.of(settings.get("marketplace.google.client-id")), secret());
    }

    public OpenIdSignIn provider(Optional<String> clientId, String secret) {
        OpenIdSettings google = new OpenIdSettings(issuer(), clientId, Optional.of(secret), 2_000, 2_000);
        return new OpenIdSignIn(google, new OpenIdCalls(google, clock), clock);
    }

    public URI issuer() {
        return URI.create(settings.get("marketplace.google.issuer"));
    }

    public String clientId() {
        return settings.get("marketplace.google.client-id");
    }

    public String secret() {
        return settings.get("marketplace.google.client-secret");
    }

    /**
     * Somebody fills in the provider's page.
     *
     * @param form e.g. {@code email=ruth%40example.com&name=Ruth&verified=yes}, also {@code subject}; or {@code cancel=yes}
     * @return what the browser brings to the callback
     */
    public Map<String, String> fillIn(URI page, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return Arrays.stream(back.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        service.close();
    }
}
