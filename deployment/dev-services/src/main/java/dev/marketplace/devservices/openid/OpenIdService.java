package dev.marketplace.devservices.openid;

import dev.marketplace.devservices.EmbeddedService;
import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.web.LocalServer;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Starts and stops the stand-in for Google; see the package. */
public final class OpenIdService implements EmbeddedService {

    private static final int DEFAULT_PORT = 8045;
    private static final long MAX_BODY_BYTES = 64_000;
    private static final String BASE_URL_PROPERTY = "marketplace.base-url";
    private static final String REDIRECT_PROPERTY = "marketplace.google.redirect-uris";

    private URI address = LocalServer.address(DEFAULT_PORT);
    private Javalin app;

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public String description() {
        return "sandbox, durable";
    }

    @Override
    public Map<String, String> start(Workbench workbench) throws IOException {
        int port = workbench.port(name(), DEFAULT_PORT);
        address = LocalServer.address(port);
        String issuer = address.toString();
        Path folder = workbench.folder(name());
        Client client = Client.in(folder, redirectUris(System.getProperties()));
        SigningKey key = SigningKey.in(folder);
        People people = People.in(folder);
        Grants grants = new Grants(workbench.clock());

        app = LocalServer.create(config -> config.http.maxRequestSize = MAX_BODY_BYTES);
        LocalServer.refuseForeignPages(app);
        app.exception(OAuthError.class, OpenIdService::refuse);
        app.get("/.well-known/openid-configuration", context -> context.json(Discovery.document(issuer)));
        app.get("/certs", context -> context.json(key.published()));
        new SignInPage(client, people, grants).addTo(app);
        new TokenEndpoint(issuer, client, key, grants, workbench.clock()).addTo(app);
        app.get("/", context -> home(context, client, people));
        app.start("127.0.0.1", port);
        return Map.of(
                "marketplace.google.issuer", issuer,
                "marketplace.google.client-id", client.id(),
                "marketplace.google.client-secret", client.secret());
    }

    /** What is registered: as named, or the callback beneath the storefront's address by both names of this machine. */
    static Set<String> redirectUris(Properties properties) {
        String named = properties.getProperty(REDIRECT_PROPERTY, "");
        if (!named.isBlank()) {
            return Set.of(named.strip().split("\\s*,\\s*"));
        }
        String base = properties.getProperty(BASE_URL_PROPERTY, "http://localhost:8080");
        Set<String> registered = new LinkedHashSet<>(List.of(base + Client.CALLBACK));
        registered.add(base.replace("://localhost", "://127.0.0.1") + Client.CALLBACK);
        registered.add(base.replace("://127.0.0.1", "://localhost") + Client.CALLBACK);
        return registered;
    }

    /** People get a page, clients JSON. */
    private static void refuse(OAuthError error, Context context) {
        context.status(error.status());
        if (context.path().equals("/authorize")) {
            page(context);
            context.render("openid/refused", Map.of("code", error.code(), "description", error.getMessage()));
        } else {
            context.json(error.body());
        }
    }

    private static void home(Context context, Client client, People people) {
        page(context);
        context.render(
                "openid/home",
                Map.of("people", people.all(), "clientId", client.id(), "redirectUris", client.redirectUris()));
    }

    private static void page(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'");
    }

    @Override
    public String address(Map<String, String> settings) {
        return address.toString();
    }

    @Override
    public Optional<URI> page() {
        return Optional.of(address);
    }

    @Override
    public void close() {
        if (app != null) {
            app.stop();
        }
    }
}
