package dev.marketplace.devservices.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.marketplace.devservices.EmbeddedService;
import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.web.LocalServer;
import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.security.BasicAuthCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores and delivers pictures as the provider does; see the package. */
public final class ImageService implements EmbeddedService {

    private static final int DEFAULT_PORT = 8035;
    private static final String ENDPOINT_ID = "sandbox";
    /** Base64 is a third longer than what it says. */
    private static final int MAX_REQUEST_BYTES = 2 * UploadApi.MAX_BYTES;

    private static final int SHOWN = 60;

    private FileStore store;
    private Javalin app;
    private URI address = LocalServer.address(DEFAULT_PORT);

    @Override
    public String name() {
        return "images";
    }

    @Override
    public String description() {
        return "sandbox, durable";
    }

    @Override
    public Map<String, String> start(Workbench workbench) throws IOException {
        Path folder = workbench.folder(name());
        SandboxKeys keys = SandboxKeys.in(folder);
        int port = workbench.port("images", DEFAULT_PORT);
        address = LocalServer.address(port);
        store = new FileStore(folder, workbench.clock());
        FileJson json = new FileJson(address + "/" + ENDPOINT_ID);
        app = server(folder, keys);
        new UploadApi(store, new RemoteFile(RemoteFile::isPublic), json).addTo(app);
        new MediaApi(store, json).addTo(app);
        new Delivery(store, ENDPOINT_ID).addTo(app);
        app.get("/", context -> show(context, json));
        app.start("127.0.0.1", port);
        return Map.of(
                "marketplace.imagekit.private-key", keys.privateKey(),
                "marketplace.imagekit.public-key", keys.publicKey(),
                "marketplace.imagekit.url-endpoint", json.urlEndpoint(),
                "marketplace.imagekit.base-url", address.toString());
    }

    private static Javalin server(Path folder, SandboxKeys keys) {
        Javalin app = LocalServer.create(config -> {
            config.jetty.modifyServletContextHandler(handler -> handler.setMaxFormContentSize(MAX_REQUEST_BYTES));
            config.jetty.multipartConfig.cacheDirectory(
                    folder.resolve("uploading").toString());
            config.jetty.multipartConfig.maxFileSize(MAX_REQUEST_BYTES, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxTotalRequestSize(MAX_REQUEST_BYTES, SizeUnit.BYTES);
        });
        app.before("/api/*", context -> authenticate(context, keys));
        app.before("/v1/*", context -> authenticate(context, keys));
        app.exception(
                ImageProblem.class,
                (problem, context) -> context.status(problem.status()).json(problem.body()));
        app.exception(
                JsonProcessingException.class,
                (e, context) -> context.status(400)
                        .json(ImageProblem.badRequest("The body is no JSON that is understood here.")
                                .body()));
        app.exception(
                BadRequestResponse.class,
                (e, context) -> context.status(400)
                        .json(ImageProblem.badRequest(String.valueOf(e.getMessage()))
                                .body()));
        return app;
    }

    /** Basic authentication: the private key is the user's name, the password does not matter. */
    private static void authenticate(Context context, SandboxKeys keys) {
        BasicAuthCredentials credentials = context.basicAuthCredentials();
        if (credentials == null) {
            throw ImageProblem.unauthenticated();
        }
        if (!keys.isPrivateKey(credentials.getUsername())) {
            throw ImageProblem.wrongKey();
        }
    }

    private void show(Context context, FileJson json) {
        List<StoredFile> newestFirst = new ArrayList<>(store.all());
        Collections.reverse(newestFirst);
        List<Line> lines = newestFirst.stream()
                .limit(SHOWN)
                .map(file -> new Line(
                        file.filePath(), json.url(file), file.fileType().equals("image")))
                .toList();
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'");
        context.render("images/list", Map.of("count", newestFirst.size(), "files", lines));
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
    public void close() throws IOException {
        if (app != null) {
            app.stop();
        }
        if (store != null) {
            store.close();
        }
    }

    /** A file on the page. */
    public record Line(String path, String url, boolean isImage) {}
}
