package dev.marketplace.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The embedded services: one JVM that tells in a file how the application reaches them. */
final class DevServices extends ManagedProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Need, how, where; a library's warnings may stand between. */
    private static final Pattern SERVICE_LINE = Pattern.compile("[a-z-]+ +(?:embedded|sandbox|external).*");

    private final Path dataFolder;
    private final Path jar;
    private final Set<Need> external;
    private final String baseUrl;
    private Map<String, String> settings = Map.of();

    /**
     * @param external what the operator brings; it is not embedded
     * @param baseUrl the storefront's address, for what calls back
     */
    DevServices(Path dataFolder, Path jar, Set<Need> external, String baseUrl, ProcessTable processes) {
        super("dev-services", processes);
        this.dataFolder = dataFolder;
        this.jar = jar;
        this.external = external;
        this.baseUrl = baseUrl;
    }

    @Override
    public void start() {
        Path file = dataFolder.resolve("run/dev-services.properties");
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot remove " + file + ": " + e.getMessage(), e);
        }
        adopt(ChildProcess.start(command(), Map.of(), "", dataFolder.resolve("log/dev-services.log")));
        if (!Poll.until(() -> !isAlive() || Files.exists(file), PATIENCE)) {
            child().ifPresent(ChildProcess::dumpThreads);
            stop();
            throw new LaunchFailure("dev-services was not ready within " + PATIENCE.toSeconds()
                    + " s. What its threads waited for is in "
                    + child().orElseThrow().log());
        }
        mustLive();
        settings = read(file);
    }

    private List<String> command() {
        return List.of(
                JavaHome.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-Djava.awt.headless=true",
                "-Dmarketplace.base-url=" + baseUrl,
                "-jar",
                jar.toString(),
                "marketplace.data.dir=" + dataFolder,
                "marketplace.external=" + names());
    }

    /** Redis is not one of its services. */
    private String names() {
        return external.stream()
                .filter(need -> need != Need.REDIS)
                .map(Need::title)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }

    /** The application's settings that lead to the embedded services; empty before the first start. */
    Map<String, String> settings() {
        return settings;
    }

    /** One line per service as it printed them: need, how, where. */
    List<String> lines() {
        return child().map(ChildProcess::lines).orElse(List.of()).stream()
                .takeWhile(line -> !line.equals("ready"))
                .filter(line -> SERVICE_LINE.matcher(line).matches())
                .toList();
    }
}
