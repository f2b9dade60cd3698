package dev.marketplace.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the build made and the launcher starts.
 *
 * @param ear the application
 * @param operators the small WAR that gives {@code /metrics} a place
 * @param devServices the runnable jar of the embedded services, its class path beside it
 * @param payaraZip Payara Server's distribution as Maven downloaded it
 * @param payaraVersion its version
 */
record Artifacts(Path ear, Path operators, Path devServices, Path payaraZip, String payaraVersion) {

    /**
     * Looks into the reactor's target folders.
     *
     * @param projectFolder the folder of the root POM
     * @throws LaunchFailure when something was not built yet
     */
    static Artifacts in(Path projectFolder) {
        Properties build = new Properties();
        Path file = built(projectFolder.resolve("deployment/launcher/target/build.properties"));
        try (InputStream in = Files.newInputStream(file)) {
            build.load(in);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return new Artifacts(
                built(projectFolder.resolve("marketplace-ear/target/marketplace.ear")),
                built(projectFolder.resolve("deployment/payara-server/target/marketplace-operators.war")),
                built(projectFolder.resolve("deployment/dev-services/target/dev-services.jar")),
                built(Path.of(build.getProperty("payara.zip"))),
                build.getProperty("payara.version"));
    }

    private static Path built(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LaunchFailure(file + " is missing. Build it first: mvn -Prun package");
        }
        return file;
    }
}
