package dev.marketplace.devservices;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the process is told at start.
 *
 * @param dataFolder where everything is kept, absolute
 * @param external names of the services that the operator brings; they are not started here
 */
record Options(Path dataFolder, Set<String> external) {

    /**
     * Reads arguments of the form {@code key=value}, which win over system properties of the same name.
     *
     * @throws IllegalArgumentException for an argument that is none of ours
     */
    static Options from(String[] arguments, Properties system) {
        Properties given = new Properties();
        given.putAll(system);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String key = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0
                    || !Set.of("marketplace.data.dir", "marketplace.external").contains(key)) {
                throw new IllegalArgumentException("Unknown argument " + argument
                        + ". Known: marketplace.data.dir=FOLDER, marketplace.external=NAME,NAME");
            }
            given.setProperty(key, argument.substring(equals + 1));
        }
        return new Options(
                Path.of(given.getProperty("marketplace.data.dir", ".marketplace"))
                        .toAbsolutePath()
                        .normalize(),
                names(given.getProperty("marketplace.external", "")));
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
