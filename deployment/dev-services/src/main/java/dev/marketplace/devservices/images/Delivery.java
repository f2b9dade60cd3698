package dev.marketplace.devservices.images;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** Files for everybody, under the account's URL endpoint. */
final class Delivery {

    private static final String CACHE = "public, s-maxage=31536000, max-age=31536000, must-revalidate";

    private final FileStore store;
    private final String endpointId;

    /** @param endpointId the first part of every address */
    Delivery(FileStore store, String endpointId) {
        this.store = store;
        this.endpointId = endpointId;
    }

    void addTo(Javalin app) {
        app.get("/" + endpointId + "/<path>", this::serve);
        app.head("/" + endpointId + "/<path>", this::serve);
    }

    private void serve(Context context) throws IOException {
        String path = "/" + context.pathParam("path").replaceFirst("^tr:[^/]*/", "");
        StoredFile file = store.byPath(path).orElseThrow(ImageProblem::noSuchFile);
        String tag = "\"" + file.versionId() + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", CACHE);
        context.header("Access-Control-Allow-Origin", "*");
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
        // a drawing or document opened by itself could otherwise run what a seller put into it
        context.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        if (!file.fileType().equals("image")) {
            context.header("Content-Disposition", "attachment");
        }
        String known = context.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        try {
            context.contentType(file.mime()).result(Files.readAllBytes(store.content(file)));
        } catch (NoSuchFileException deletedMeanwhile) {
            throw ImageProblem.noSuchFile();
        }
    }
}
