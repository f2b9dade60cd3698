package dev.marketplace.devservices.images;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files in the provider's words.
 *
 * @param urlEndpoint what every file's address begins with, without a slash at its end
 */
record FileJson(String urlEndpoint) {

    /** The answer to an upload. */
    Map<String, Object> uploaded(StoredFile file) {
        Map<String, Object> json = common(file);
        json.put("thumbnailUrl", thumbnail(file));
        return json;
    }

    /** The answer to a question for details. */
    Map<String, Object> details(StoredFile file) {
        Map<String, Object> json = common(file);
        json.put("type", "file");
        json.put("thumbnail", thumbnail(file));
        json.put("mime", file.mime());
        json.put("isPublished", true);
        json.put("createdAt", file.createdAt());
        json.put("updatedAt", file.updatedAt());
        return json;
    }

    String url(StoredFile file) {
        return urlEndpoint + file.filePath();
    }

    private String thumbnail(StoredFile file) {
        return urlEndpoint + "/tr:n-ik_ml_thumbnail" + file.filePath();
    }

    private Map<String, Object> common(StoredFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fileId", file.fileId());
        json.put("name", file.name());
        json.put("size", file.size());
        json.put("versionInfo", Map.of("id", file.versionId(), "name", "Version " + file.version()));
        json.put("filePath", file.filePath());
        json.put("url", url(file));
        json.put("fileType", file.fileType());
        if (file.width() > 0) {
            json.put("width", file.width());
            json.put("height", file.height());
        }
        json.put("tags", file.tags().isEmpty() ? null : file.tags());
        json.put("AITags", null);
        json.put("isPrivateFile", false);
        json.put("customCoordinates", null);
        return json;
    }
}
