package dev.marketplace.devservices.images;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What is done with files that were uploaded: details, and deleting one or many. */
final class MediaApi {

    private static final int MAX_BATCH = 100;

    private final FileStore store;
    private final FileJson json;

    MediaApi(FileStore store, FileJson json) {
        this.store = store;
        this.json = json;
    }

    void addTo(Javalin app) {
        app.get("/v1/files/{id}/details", context -> context.json(json.details(file(context))));
        app.delete("/v1/files/{id}", context -> {
            store.delete(List.of(file(context)));
            context.status(HttpStatus.NO_CONTENT);
        });
        app.post("/v1/files/batch/deleteByFileIds", this::deleteMany);
    }

    private StoredFile file(Context context) {
        return store.byId(context.pathParam("id")).orElseThrow(ImageProblem::noSuchFile);
    }

    /** All or, when one of them does not exist, none. */
    private void deleteMany(Context context) throws IOException {
        List<String> given = context.bodyAsClass(Batch.class).fileIds();
        List<String> ids = given == null ? List.of() : List.copyOf(new LinkedHashSet<>(given));
        if (ids.isEmpty() || ids.size() > MAX_BATCH) {
            throw ImageProblem.badRequest("fileIds: 1 to " + MAX_BATCH + " ids.");
        }
        List<String> missing =
                ids.stream().filter(id -> store.byId(id).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw ImageProblem.noSuchFiles(missing);
        }
        store.delete(ids.stream().flatMap(id -> store.byId(id).stream()).toList());
        context.json(Map.of("successfullyDeletedFileIds", ids));
    }

    /** The request's body. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Batch(List<String> fileIds) {}
}
