package dev.marketplace.devservices.images;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal in the provider's form: {@code {"message":"…","help":"…"}}. */
final class ImageProblem extends RuntimeException {

    private static final String HELP =
            "This is the development sandbox; see the package dev.marketplace.devservices.images";

    private final int status;
    private final List<String> missingFileIds;

    private ImageProblem(int status, String message, List<String> missingFileIds) {
        super(message);
        this.status = status;
        this.missingFileIds = missingFileIds;
    }

    static ImageProblem badRequest(String message) {
        return new ImageProblem(400, message, List.of());
    }

    static ImageProblem unauthenticated() {
        return new ImageProblem(401, "Your request does not contain private API key.", List.of());
    }

    static ImageProblem wrongKey() {
        return new ImageProblem(403, "Your account cannot be authenticated.", List.of());
    }

    static ImageProblem noSuchFile() {
        return new ImageProblem(404, "The requested file does not exist.", List.of());
    }

    static ImageProblem noSuchFiles(List<String> missingFileIds) {
        return new ImageProblem(404, "The requested file(s) does not exist.", missingFileIds);
    }

    int status() {
        return status;
    }

    /** The answer's body. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", getMessage());
        body.put("help", HELP);
        if (!missingFileIds.isEmpty()) {
            body.put("missingFileIds", missingFileIds);
        }
        return body;
    }
}
