package dev.marketplace.platform.web;

import dev.marketplace.shared.Picture;
import java.util.Optional;

/**
 * What every page says of the site it belongs to.
 *
 * @param name the brand, e.g. {@code Agora}
 * @param contactEmail where readers write to; may be empty
 */
public record SiteCard(String name, Optional<Picture> logo, String contactEmail) {}
