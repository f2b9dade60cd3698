package dev.marketplace.devservices.images;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code POST /api/v1/files/upload}. */
final class UploadApi {

    /** The free plan's limit for a picture. */
    static final int MAX_BYTES = 25 << 20;

    /** What the provider knows and this sandbox does not do; silence would let the caller believe in it. */
    private static final Set<String> NOT_HERE = Set.of(
            "extensions",
            "webhookUrl",
            "transformation",
            "checks",
            "customMetadata",
            "customCoordinates",
            "description",
            "publicKey",
            "signature",
            "expire",
            "token");

    private static final Set<String> KNOWN = Set.of(
            "file",
            "fileName",
            "useUniqueFileName",
            "folder",
            "tags",
            "isPrivateFile",
            "overwriteFile",
            "responseFields",
            "overwriteAITags",
            "overwriteTags",
            "overwriteCustomMetadata");

    private final FileStore store;
    private final RemoteFile remote;
    private final FileJson json;

    UploadApi(FileStore store, RemoteFile remote, FileJson json) {
        this.store = store;
        this.remote = remote;
        this.json = json;
    }

    void addTo(Javalin app) {
        app.post("/api/v1/files/upload", this::upload);
    }

    private void upload(Context context) throws IOException {
        checkParameters(context);
        String fileName = UploadNames.file(required(context, "fileName"));
        String folder = UploadNames.folder(
                Optional.ofNullable(context.formParam("folder")).orElse("/"));
        boolean unique = flag(context, "useUniqueFileName", true);
        byte[] content = content(context);
        if (content.length == 0 || content.length > MAX_BYTES) {
            throw ImageProblem.badRequest("Your file must have 1 to " + MAX_BYTES + " bytes.");
        }
        String path = folder + (unique ? UploadNames.unique(fileName) : fileName);
        StoredFile stored = store.put(path, content, tags(context), flag(context, "overwriteFile", true))
                .orElseThrow(() -> ImageProblem.badRequest(
                        "A file with the same name already exists at the exact location. We could not overwrite it."));
        context.json(json.uploaded(stored));
    }

    private static void checkParameters(Context context) {
        for (String name : context.formParamMap().keySet()) {
            if (NOT_HERE.contains(name)) {
                throw ImageProblem.badRequest("The sandbox does not do " + name + " yet.");
            }
            if (!KNOWN.contains(name)) {
                throw ImageProblem.badRequest("Unknown parameter " + name + ".");
            }
        }
        if (flag(context, "isPrivateFile", false)) {
            throw ImageProblem.badRequest("The sandbox does not keep private files yet.");
        }
    }

    /** Bytes of a file part; or a text: an address, a data URI or plain Base64. */
    private byte[] content(Context context) throws IOException {
        UploadedFile part = context.uploadedFile("file");
        if (part != null) {
            try (InputStream bytes = part.content()) {
                return bytes.readNBytes(MAX_BYTES + 1);
            }
        }
        String text = required(context, "file");
        if (text.matches("(?is)https?://.*")) {
            return remote.fetch(text, MAX_BYTES);
        }
        try {
            String base64 = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw ImageProblem.badRequest("Invalid file parameter: neither bytes, Base64 nor an address.");
        }
    }

    private static String required(Context context, String name) {
        String value = context.formParam(name);
        if (value == null || value.isBlank()) {
            throw ImageProblem.badRequest("Missing " + name + " parameter for upload.");
        }
        return value;
    }

    private static boolean flag(Context context, String name, boolean otherwise) {
        String value = context.formParam(name);
        if (value == null) {
            return otherwise;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ImageProblem.badRequest("Invalid " + name + " parameter: true or false.");
        };
    }

    /** A comma-separated list, or several values of the same name. */
    private static List<String> tags(Context context) {
        return context.formParams("tags").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
