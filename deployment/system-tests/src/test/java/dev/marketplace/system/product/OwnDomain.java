package dev.marketplace.system.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A domain of an operator's own, made as docs/operations.md says, with the Payara that the running product unpacked. */
public final class OwnDomain implements AutoCloseable {

    private static final String NAME = "own";
    private static final String SET_UP =
            "deployment/payara-server/src/main/resources/dev/marketplace/payara/set-up.asadmin";
    private static final String OPERATORS_PORT = "configs.config.server-config.network-config.network-listeners"
            + ".network-listener.operators-listener.port=";
    private static final long PATIENCE_MINUTES = 5;

    private final Path executable;
    private final Path folder;
    private final Properties settings;
    private final Map<String, String> environment;
    private final int adminPort = freePort();
    private final int httpPort = freePort();

    private OwnDomain(Path executable, Path folder, Properties settings, Map<String, String> environment) {
        this.executable = executable;
        this.folder = folder;
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * How an asadmin command ended.
     *
     * @param output both streams, as the operator sees them
     */
    public record Outcome(boolean succeeded, String output) {}

    /**
     * Makes it, sets it up and starts it, with the product's own services for its settings, as a node that runs no jobs.
     *
     * @param left keys that it is not started with
     */
    static OwnDomain make(Marketplace marketplace, Set<String> left) {
        Path folder = Product.projectFolder().resolve("deployment/system-tests/target/own-domain");
        Product.delete(folder);
        Properties settings = marketplace.notes("node");
        settings.setProperty("marketplace.data.dir", folder.resolve("data").toString());
        Map<String, String> environment = settings.stringPropertyNames().stream()
                .filter(key -> !left.contains(key))
                .collect(Collectors.toMap(OwnDomain::variable, settings::getProperty));
        OwnDomain domain = new OwnDomain(asadminOf(marketplace), folder, settings, new TreeMap<>(environment));
        domain.create();
        return domain;
    }

    private static Path asadminOf(Marketplace marketplace) {
        try (Stream<Path> folders = Files.list(marketplace.dataFolder())) {
            return folders.filter(path -> path.getFileName().toString().matches("payara-[0-9.]+"))
                    .findFirst()
                    .orElseThrow()
                    .resolve("payara6/glassfish/bin/asadmin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private void create() {
        String others = Stream.of(
                        "domain.jmxPort",
                        "http.ssl.port",
                        "orb.listener.port",
                        "orb.ssl.port",
                        "orb.mutualauth.port",
                        "jms.port",
                        "osgi.shell.telnet.port",
                        "java.debugger.port")
                .map(name -> name + "=" + freePort())
                .collect(Collectors.joining(":"));
        must(run(List.of(
                "create-domain",
                "--nopassword",
                "--adminport",
                String.valueOf(adminPort),
                "--instanceport",
                String.valueOf(httpPort),
                "--domainproperties",
                others,
                "--checkports=false",
                "--domaindir",
                folder.toString(),
                NAME)));
        must(start("start-domain"));
        must(asadmin(
                "multimode", "--file", Product.projectFolder().resolve(SET_UP).toString()));
        must(asadmin("set", OPERATORS_PORT + freePort()));
        must(run(List.of("stop-domain", "--domaindir", folder.toString(), NAME)));
        must(start("start-domain"));
    }

    private Outcome start(String command) {
        return run(List.of(command, "--domaindir", folder.toString(), NAME));
    }

    private static void must(Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new IllegalStateException(outcome.output());
        }
    }

    /** Runs a command against the domain. */
    public Outcome asadmin(String... words) {
        List<String> command = new ArrayList<>(List.of("--port", String.valueOf(adminPort)));
        command.addAll(List.of(words));
        return run(command);
    }

    private Outcome run(List<String> words) {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(words);
        try {
            Files.createDirectories(folder);
            Path output = Files.createTempFile(folder, "asadmin-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("TERM", "dumb");
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            return new Outcome(ended && process.exitValue() == 0, Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives a setting its value in the domain's configuration. */
    public void configure(String key, String value) {
        must(asadmin("set-config-property", "--source=domain", "--propertyName=" + key, "--propertyValue=" + value));
    }

    /** Takes a setting out of the domain's configuration. */
    public void forget(String key) {
        must(asadmin("delete-config-property", "--source=domain", "--propertyName=" + key));
    }

    /** The value of this setting that works. */
    public String good(String key) {
        return settings.getProperty(key);
    }

    public Outcome deploy() {
        Path ear = Product.projectFolder().resolve("marketplace-ear/target/marketplace.ear");
        return asadmin("deploy", "--force=true", "--name=marketplace", "--virtualservers=server", ear.toString());
    }

    /** A path of what is deployed. */
    public URI at(String path) {
        return URI.create("http://localhost:" + httpPort).resolve(path);
    }

    public static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run(List.of("stop-domain", "--kill", "--domaindir", folder.toString(), NAME));
    }
}
