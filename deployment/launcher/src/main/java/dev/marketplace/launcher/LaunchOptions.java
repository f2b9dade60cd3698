package dev.marketplace.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How to start.
 *
 * @param dataFolder where everything that must outlive the process lies, absolute
 * @param httpPort the storefront's port; 0: any free one, the same again at the next start if it is still free
 * @param adminPort the preferred port of Payara's admin listener; another free one is taken when it is in use
 * @param tuning how Payara's JVM is tuned
 * @param artifacts what the build made
 * @param settings what the operator gave
 */
public record LaunchOptions(
        Path dataFolder, int httpPort, int adminPort, JvmTuning tuning, Artifacts artifacts, Settings settings) {

    private static final int HTTP_PORT = 8080;
    private static final int ADMIN_PORT = 4848;

    /** How many restarts within ten minutes are made before a process is left down. */
    public static final String RESTARTS = "marketplace.restarts";

    private static final String FIVE = "5";

    /** The demo of {@code mvn -Prun package}: system properties and environment decide, defaults of the README. */
    static LaunchOptions ofDemo(Path projectFolder, Settings settings) {
        return new LaunchOptions(
                folder(projectFolder, settings.value("marketplace.data.dir").orElse(".marketplace")),
                port(settings, "marketplace.http.port", HTTP_PORT),
                port(settings, "marketplace.admin.port", ADMIN_PORT),
                JvmTuning.of(settings.value("marketplace.jvm").orElse("test")),
                Artifacts.in(projectFolder),
                settings);
    }

    /** For tests: free ports, a data folder of their own, nothing from the environment, no demo data. */
    public static LaunchOptions ofTest(Path projectFolder, Path dataFolder) {
        return new LaunchOptions(
                dataFolder.toAbsolutePath().normalize(), 0, 0, JvmTuning.TEST, Artifacts.in(projectFolder), forTests());
    }

    static Settings forTests() {
        return new Settings(Map.of(CatalogueSeed.SETTING, "none"), Map.of());
    }

    /** The same with one setting more, e.g. which shops of the demo are brought in. */
    public LaunchOptions with(String key, String value) {
        Map<String, String> own = new HashMap<>(settings.own());
        own.put(key, value);
        return new LaunchOptions(
                dataFolder, httpPort, adminPort, tuning, artifacts, new Settings(own, settings.environment()));
    }

    /** @throws LaunchFailure when the setting is no number */
    int mostRestarts() {
        String text = settings.value(RESTARTS).orElse(FIVE);
        if (!text.matches("[0-9]{1,4}")) {
            throw new LaunchFailure(RESTARTS + " is \"" + text + "\", but it is a number from 0 to 9999.");
        }
        return Integer.parseInt(text);
    }

    private static Path folder(Path projectFolder, String given) {
        return projectFolder.resolve(given).toAbsolutePath().normalize();
    }

    private static int port(Settings settings, String key, int fallback) {
        String text = settings.value(key).orElse(String.valueOf(fallback));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new LaunchFailure(
                    key + " is \"" + text + "\", but a port is a number from 0 (any free one) to 65535.");
        }
        return Integer.parseInt(text);
    }
}
