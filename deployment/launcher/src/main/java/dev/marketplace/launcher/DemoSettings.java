package dev.marketplace.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Settings that production must be given and that the demo brings along: the fixed ones of
 * {@code demo-settings.properties}, and secrets drawn once per data folder.
 */
final class DemoSettings {

    private static final int SECRET_BYTES = 32;

    /** Keys to the seed's variables of the same meaning; what the operator gave is left alone. */
    private static final Map<String, String> SECRETS = Map.of(
            "marketplace.token.access-secret", "ACCESS_TOKEN_SECRET",
            "marketplace.token.refresh-secret", "REFRESH_TOKEN_SECRET");

    private DemoSettings() {}

    static Map<String, String> of(Settings given, Path dataFolder) {
        Map<String, String> settings = new TreeMap<>();
        Properties fixed = fixed();
        fixed.stringPropertyNames().forEach(key -> settings.put(key, fixed.getProperty(key)));
        StateFile secrets = new StateFile(dataFolder.resolve("run/secrets.properties"));
        SECRETS.forEach((key, variable) -> {
            if (given.variable(variable).isEmpty()) {
                settings.put(key, secret(secrets, key));
            }
        });
        return settings;
    }

    private static String secret(StateFile secrets, String key) {
        return secrets.get(key).orElseGet(() -> {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            String drawn = HexFormat.of().formatHex(random);
            secrets.put(key, drawn);
            return drawn;
        });
    }

    private static Properties fixed() {
        Properties properties = new Properties();
        try (InputStream in = DemoSettings.class.getResourceAsStream("demo-settings.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read demo-settings.properties from the class path", e);
        }
        return properties;
    }
}
