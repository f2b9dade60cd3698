package dev.marketplace.external.image;

/** The need for a place that keeps pictures and serves them to browsers. */
public interface ImageStore {

    /**
     * Stores a picture.
     *
     * @param folder starts with a slash, as {@code Scope.imageFolder} makes it
     * @param fileName our own, letters, digits, dots and dashes
     * @throws ImageStoreUnavailable if it does not answer or refuses
     */
    StoredImage store(String folder, String fileName, byte[] bytes);

    /**
     * Removes it; one that is gone is fine.
     *
     * @throws ImageStoreUnavailable if it does not answer
     */
    void remove(String fileId);

    /** The address that a page shows a stored picture from: the only ones that pages may use. */
    String url(String filePath);
}
