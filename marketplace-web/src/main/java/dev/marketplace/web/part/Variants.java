package dev.marketplace.web.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a variant is called beside its product's title, and how an address names it. */
public final class Variants {

    private Variants() {}

    /** E.g. {@code Bone, 41}; empty if the product comes in one colour and size. */
    public static String name(Optional<String> colour, Optional<String> size) {
        return Stream.of(colour, size).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /** E.g. {@code /product/vela?colour=Bone&size=41}. */
    public static String path(String slug, Optional<String> colour, Optional<String> size) {
        String query = Stream.of(pair("colour", colour), pair("size", size))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return "/product/" + slug + (query.isEmpty() ? "" : "?" + query);
    }

    private static Optional<String> pair(String name, Optional<String> value) {
        return value.map(given -> name + "=" + URLEncoder.encode(given, StandardCharsets.UTF_8));
    }
}
