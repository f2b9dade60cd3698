package dev.marketplace.kit.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One clean address and the view that answers it, e.g. {@code /product/{slug}} by {@code /product.xhtml}.
 *
 * @param segments the pattern's parts; one in braces takes any text and names it
 * @param view path of the Facelets file, from the root of the application
 * @param isPublic whether the page may show nothing personal and be kept by others when nobody is known
 */
record Route(List<String> segments, String view, boolean isPublic) {

    static Route of(String pattern, String view, boolean isPublic) {
        return new Route(split(pattern), view, isPublic);
    }

    static List<String> split(String path) {
        String inner = path.replaceFirst("^/", "");
        return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
    }

    /** The named parts of a path in the pattern's order, if the path has this pattern. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                if (path.get(i).isEmpty()) {
                    return Optional.empty();
                }
                named.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    /** How many parts are words of the address itself; of two patterns that fit, the one with more wins. */
    long literalSegments() {
        return segments.stream().filter(segment -> !segment.startsWith("{")).count();
    }
}
