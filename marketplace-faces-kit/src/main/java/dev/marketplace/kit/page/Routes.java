package dev.marketplace.kit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The table of an application's clean addresses, read from {@code WEB-INF/pages.properties}: the pattern, then
 * {@code public} or {@code private}, then the view.
 */
final class Routes {

    private static final Routes NONE = new Routes(List.of());

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    /** @param table the file; null if the application has none, which gives an empty table */
    static Routes read(InputStream table) {
        if (table == null) {
            return NONE;
        }
        Properties lines = new Properties();
        try (InputStreamReader reader = new InputStreamReader(table, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of pages cannot be read", e);
        }
        return new Routes(lines.stringPropertyNames().stream()
                .map(pattern -> parse(pattern, lines.getProperty(pattern)))
                .sorted(Comparator.comparingLong(Route::literalSegments).reversed())
                .toList());
    }

    /** @param path without the language; percent signs already decoded */
    Optional<Match> find(String path) {
        List<String> segments = Route.split(path);
        return routes.stream()
                .flatMap(route -> route.match(segments).map(named -> new Match(route, named)).stream())
                .findFirst();
    }

    boolean isEmpty() {
        return routes.isEmpty();
    }

    private static Route parse(String pattern, String value) {
        String[] words = value.strip().split("\\s+");
        boolean isPublic = words[0].equals("public");
        if (words.length != 2 || !isPublic && !words[0].equals("private")) {
            throw new IllegalStateException(
                    "page " + pattern + " must be \"public\" or \"private\" and a view: " + value);
        }
        return Route.of(pattern, words[1], isPublic);
    }

    /** @param named what the pattern's braces took from the path */
    record Match(Route route, Map<String, String> named) {}
}
