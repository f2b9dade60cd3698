package dev.marketplace.site.boundary;

import dev.marketplace.shared.Picture;
import java.util.List;
import java.util.Optional;

/**
 * The marketplace as its pages show it.
 *
 * @param currency ISO 4217
 * @param languages the first is the default
 */
public record SiteView(
        String name,
        String currency,
        List<String> languages,
        Optional<Picture> logo,
        Optional<Picture> banner,
        String contactEmail) {}
