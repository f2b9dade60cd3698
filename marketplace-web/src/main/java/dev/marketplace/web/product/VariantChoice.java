package dev.marketplace.web.product;

import dev.marketplace.catalogue.boundary.VariantView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which variant a reader looks at, and what else she can choose. There is always one: the one asked for, else the first
 * that can be bought, else the first.
 */
final class VariantChoice {

    private final List<VariantView> variants;
    private final VariantView chosen;

    /** @param colour null if none was asked for. @param size likewise */
    VariantChoice(List<VariantView> variants, String colour, String size) {
        this.variants = variants;
        this.chosen = find(colour, size)
                .or(() -> best(variants.stream()
                        .filter(variant -> colour == null || is(variant.colour(), colour))
                        .toList()))
                .or(() -> best(variants))
                .orElseThrow();
    }

    VariantView chosen() {
        return chosen;
    }

    /** Each colour once, in the seller's order; empty if the product has no colours. */
    List<Option> colours() {
        Map<String, VariantView> first = new LinkedHashMap<>();
        variants.forEach(variant -> variant.colour().ifPresent(colour -> first.putIfAbsent(colour, variant)));
        return first.entrySet().stream()
                .map(entry -> new Option(
                        entry.getKey(),
                        entry.getValue().palette(),
                        variants.stream().anyMatch(v -> is(v.colour(), entry.getKey()) && v.available() > 0),
                        is(chosen.colour(), entry.getKey())))
                .toList();
    }

    /** The sizes of the chosen colour, in the seller's order; empty if the product has no sizes. */
    List<Option> sizes() {
        return variants.stream()
                .filter(variant -> variant.colour().equals(chosen.colour()))
                .filter(variant -> variant.size().isPresent())
                .map(variant -> new Option(
                        variant.size().get(),
                        Optional.empty(),
                        variant.available() > 0,
                        Objects.equals(variant.sku(), chosen.sku())))
                .toList();
    }

    private Optional<VariantView> find(String colour, String size) {
        return colour == null && size == null
                ? Optional.empty()
                : variants.stream()
                        .filter(variant -> colour == null || is(variant.colour(), colour))
                        .filter(variant -> size == null || is(variant.size(), size))
                        .findFirst()
                        .filter(variant -> size != null || variant.available() > 0);
    }

    private static Optional<VariantView> best(List<VariantView> among) {
        return among.stream()
                .filter(variant -> variant.available() > 0)
                .findFirst()
                .or(() -> among.stream().findFirst());
    }

    private static boolean is(Optional<String> value, String wanted) {
        return value.filter(wanted::equals).isPresent();
    }

    /**
     * A value that can be chosen.
     *
     * @param palette the colourway of a colour; empty for a size
     * @param isAvailable whether anything of it can be bought
     */
    public record Option(String value, Optional<String> palette, boolean isAvailable, boolean isChosen) {}
}
