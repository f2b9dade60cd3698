package dev.marketplace.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Our own domain in the data folder, made by {@code create-domain} and set up by the same asadmin files that an operator
 * uses. It holds no data of the marketplace, so it is made anew when the files, the ports or Payara's version change.
 */
final class PayaraDomain {

    /** The server without an application that is up while the domain is set up, in the process table. */
    static final String BARE = "payara-set-up";

    private static final String NAME = "marketplace";
    private static final List<String> SET_UP = List.of("set-up.asadmin", "demo.asadmin");
    private static final String OPERATORS_PORT = "configs.config.server-config.network-config.network-listeners"
            + ".network-listener.operators-listener.port=";

    private static final String DEBUGGER = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:";

    private static final Duration BARE_START = Duration.ofSeconds(120);

    private final LaunchOptions options;
    private final PayaraPorts ports;
    private final StateFile state;
    private final ProcessTable processes;
    private final Progress progress;
    private final Path payaraFolder;
    private final Path domains;

    PayaraDomain(LaunchOptions options, PayaraPorts ports, StateFile state, ProcessTable processes, Progress progress) {
        this.options = options;
        this.ports = ports;
        this.state = state;
        this.processes = processes;
        this.progress = progress;
        this.payaraFolder =
                options.dataFolder().resolve("payara-" + options.artifacts().payaraVersion());
        this.domains = options.dataFolder().resolve("domains");
    }

    PayaraPorts ports() {
        return ports;
    }

    Asadmin asadmin() {
        return new Asadmin(payaraFolder, processes);
    }

    /** The server's own log. */
    Path log() {
        return domains.resolve(NAME).resolve("logs/server.log");
    }

    /** Unpacks, creates and sets up whatever is not there yet or not as it should be. */
    void prepare() {
        try {
            if (!Files.exists(payaraFolder)) {
                progress.note("Unpacks Payara Server " + options.artifacts().payaraVersion() + " (once)");
                Unzip.into(payaraFolder, options.artifacts().payaraZip());
            }
            String wanted = fingerprint();
            if (state.get("set-up").filter(wanted::equals).isEmpty() || !Files.exists(domains.resolve(NAME))) {
                make();
                state.put("set-up", wanted);
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot prepare Payara's domain: " + e.getMessage(), e);
        }
    }

    private void make() throws IOException {
        state.remove("set-up");
        state.remove("ear");
        progress.note("Makes Payara's domain (once, and when its set-up or its ports change)");
        Unzip.delete(domains.resolve(NAME));
        asadmin()
                .run(List.of(
                        "create-domain",
                        "--nopassword",
                        "--adminport",
                        String.valueOf(ports.admin()),
                        "--instanceport",
                        String.valueOf(ports.http()),
                        "--domainproperties",
                        ports.others(),
                        "--checkports=false",
                        "--domaindir",
                        domains.toString(),
                        NAME));
        // while nothing is deployed the answer is 404, not the welcome page
        Files.deleteIfExists(domains.resolve(NAME).resolve("docroot/index.html"));
        progress.note("Sets it up by asadmin");
        ChildProcess bare = start(startCommand(List.of()), Map.of(), "payara-set-up.log");
        processes.add(BARE, bare.handle());
        try {
            if (!Poll.until(() -> !bare.isAlive() || Ports.answers("127.0.0.1", ports.admin(), 1000), BARE_START)) {
                throw new LaunchFailure("Payara's new domain does not answer. Log: " + bare.log());
            }
            for (String file : SET_UP) {
                command("multimode", "--file", written(file));
            }
            command("set", OPERATORS_PORT + ports.operators());
            command(
                    "deploy",
                    "--name=operators",
                    "--virtualservers=operators",
                    "--contextroot=/",
                    options.artifacts().operators().toString());
        } finally {
            bare.stop();
            processes.remove(BARE);
        }
    }

    private void command(String... words) {
        List<String> command = new ArrayList<>(List.of("--port", String.valueOf(ports.admin())));
        command.addAll(List.of(words));
        asadmin().runAtFreshServer(command);
    }

    /**
     * The command that starts the server as a child of this process; {@code start-domain} itself would leave it to others to
     * notice its death.
     *
     * @param extra further arguments of {@code start-domain}
     */
    List<String> startCommand(List<String> extra) {
        List<String> arguments = new ArrayList<>(List.of("start-domain", "--dry-run"));
        arguments.addAll(extra);
        arguments.addAll(List.of("--domaindir", domains.toString(), NAME));
        List<String> command = commandIn(asadmin().run(arguments));
        command.addAll(1, options.tuning().flags());
        options.settings().value("marketplace.debug.port").ifPresent(port -> command.add(1, DEBUGGER + port));
        return command;
    }

    /** @param environment what the application is configured with */
    ChildProcess start(List<String> command, Map<String, String> environment, String logName) {
        Path log = options.dataFolder().resolve("log").resolve(logName);
        // the master password that every domain has until its operator changes it; it guards the key store only
        return ChildProcess.start(command, environment, "AS_ADMIN_MASTERPASSWORD=changeit\n", log);
    }

    /** The dry run prints a headline, then the command with one argument a line, then an empty line. */
    private static List<String> commandIn(String output) {
        List<String> command = new ArrayList<>(output.lines()
                .dropWhile(line -> !line.startsWith("Dump of JVM Invocation"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList());
        if (command.isEmpty()) {
            throw new LaunchFailure("asadmin start-domain --dry-run named no command:\n" + output);
        }
        return command;
    }

    private String fingerprint() {
        StringBuilder all = new StringBuilder(options.artifacts().payaraVersion()).append(ports);
        SET_UP.forEach(file -> all.append(text(file)));
        return Sha256.of(all.toString());
    }

    private String written(String file) throws IOException {
        Path copy = options.dataFolder().resolve("run").resolve(file);
        Files.createDirectories(copy.getParent());
        return Files.writeString(copy, text(file)).toString();
    }

    private static String text(String file) {
        try (InputStream in = PayaraDomain.class.getResourceAsStream("/dev/marketplace/payara/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + file + " from the class path", e);
        }
    }
}
