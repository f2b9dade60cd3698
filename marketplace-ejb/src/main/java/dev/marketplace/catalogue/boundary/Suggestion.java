package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.Picture;
import java.util.Optional;

/**
 * A product offered while typing.
 */
public record Suggestion(String slug, String title, Optional<Picture> picture, Money price) {}
