package dev.marketplace.catalogue.boundary;

/**
 * A picture file.
 *
 * @param fileName as the sender called it; only its ending is looked at
 * @param bytes JPEG or PNG, at most 10 MB
 */
public record UploadImage(String fileName, byte[] bytes) {}
