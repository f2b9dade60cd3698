package dev.marketplace.external.image;

/**
 * A picture at the image service.
 *
 * @param fileId the service's own id, to remove it by
 * @param filePath the service's path, starting with a slash, to make addresses from
 */
public record StoredImage(String fileId, String filePath, int width, int height) {}
