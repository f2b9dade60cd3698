package dev.marketplace.shared;

/**
 * A picture as pages and the API show it; its address is one that the images port made.
 *
 * @param id the image's id, {@code img_…}
 * @param url absolute
 * @param width pixels
 * @param height pixels
 */
public record Picture(String id, String url, int width, int height) {}
