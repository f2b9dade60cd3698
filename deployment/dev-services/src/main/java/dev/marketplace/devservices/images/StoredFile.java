package dev.marketplace.devservices.images;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * An uploaded file, as the index keeps it.
 *
 * @param fileId 24 hexadecimal digits, kept when the file is overwritten
 * @param versionId of this content
 * @param version counts from 1
 * @param filePath folder and name, beginning with a slash
 * @param mime by its content, not by its name
 * @param width in pixels; 0 if unknown or no picture
 * @param height likewise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredFile(
        String fileId,
        String versionId,
        int version,
        String filePath,
        String mime,
        long size,
        int width,
        int height,
        List<String> tags,
        String createdAt,
        String updatedAt) {

    /** A first version. */
    static StoredFile first(
            String fileId, String versionId, String filePath, Picture picture, List<String> tags, Instant now) {
        return new StoredFile(
                fileId,
                versionId,
                1,
                filePath,
                picture.mime(),
                picture.size(),
                picture.width(),
                picture.height(),
                tags,
                now.toString(),
                now.toString());
    }

    /** The next version, with other content. */
    StoredFile next(String nextVersionId, Picture picture, List<String> newTags, Instant now) {
        return new StoredFile(
                fileId,
                nextVersionId,
                version + 1,
                filePath,
                picture.mime(),
                picture.size(),
                picture.width(),
                picture.height(),
                newTags,
                createdAt,
                now.toString());
    }

    /** The last part of its path. */
    @JsonIgnore
    String name() {
        return filePath.substring(filePath.lastIndexOf('/') + 1);
    }

    /** As the provider calls it: {@code image} or {@code non-image}. */
    @JsonIgnore
    String fileType() {
        return mime.startsWith("image/") ? "image" : "non-image";
    }
}
