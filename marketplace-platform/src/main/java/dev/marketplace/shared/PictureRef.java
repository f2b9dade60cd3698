package dev.marketplace.shared;

/**
 * A stored picture as rooms keep it; whoever shows it has the images port make a {@link Picture} of it.
 *
 * @param id the image's id, {@code img_…}
 * @param path the image service's path, not an address
 */
public record PictureRef(String id, String path, int width, int height) {}
