package dev.marketplace.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the person who starts gave: {@code marketplace.*} as system properties ({@code -D}) or as environment variables
 * in MicroProfile's mapping, and the seed's variables.
 *
 * @param own {@code marketplace.*} keys to values
 * @param environment the environment as it is
 */
record Settings(Map<String, String> own, Map<String, String> environment) {

    private static final String PREFIX = "marketplace.";

    Settings {
        own = Map.copyOf(own);
        environment = Map.copyOf(environment);
    }

    static Settings of(Properties system, Map<String, String> environment) {
        Map<String, String> own = new TreeMap<>();
        system.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> own.put(name, system.getProperty(name)));
        return new Settings(own, environment);
    }

    /** A {@code marketplace.*} key, first as system property, then as variable; blank counts as absent. */
    Optional<String> value(String key) {
        return filled(own.get(key)).or(() -> variable(variableName(key)));
    }

    /** A variable as the environment has it; blank counts as absent. */
    Optional<String> variable(String name) {
        return filled(environment.get(name));
    }

    /** {@code marketplace.mongodb.uri} to {@code MARKETPLACE_MONGODB_URI}, as MicroProfile Config 6.1 maps it. */
    static String variableName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
