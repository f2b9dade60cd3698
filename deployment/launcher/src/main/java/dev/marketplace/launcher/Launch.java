package dev.marketplace.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One running product: started once, stopped once. Tests use it as the launcher's {@code main} does.
 *
 * <pre>{@code
 * try (Launch launch = Launch.start(LaunchOptions.ofTest(projectFolder, dataFolder), new Progress(System.out))) {
 *     launch.addresses().storefront();
 * }
 * }</pre>
 */
public final class Launch implements AutoCloseable {

    private static final int STEPS = 4;

    /** What a launcher that died may have left, in the order in which it is ended. */
    private static final List<String> PROCESSES =
            List.of(Asadmin.NAME, PayaraDomain.BARE, "payara", "dev-services", "redis");

    private final LaunchOptions options;
    private final Progress progress;
    private final ProcessTable processes;
    private final StateFile state;
    private final Set<Need> external;
    private final int mostRestarts;
    private final List<Managed> started = Collections.synchronizedList(new ArrayList<>());
    private DataFolderLock lock;
    private Supervisor supervisor;
    private RedisServer redis;
    private DevServices devServices;
    private PayaraServer payara;
    private CompletableFuture<Void> payaraPrepared;
    private PayaraPorts ports;
    private boolean closed;

    private Launch(LaunchOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.processes = new ProcessTable(options.dataFolder());
        this.state = new StateFile(options.dataFolder().resolve("run/launcher.properties"));
        this.mostRestarts = options.mostRestarts();
        this.external = EnumSet.noneOf(Need.class);
        for (Need need : Need.values()) {
            need.given(options.settings()).ifPresent(given -> external.add(need));
        }
    }

    /**
     * Starts everything and returns when every context root answers.
     *
     * @throws LaunchFailure when something cannot start; what was started is stopped again
     */
    public static Launch start(LaunchOptions options, Progress progress) {
        Launch launch = prepare(options, progress);
        launch.run();
        return launch;
    }

    /** Not started yet, so that a shutdown hook can already stop what {@link #run} has begun. */
    static Launch prepare(LaunchOptions options, Progress progress) {
        return new Launch(options, progress);
    }

    void run() {
        try {
            progress.expect(STEPS);
            progress.step("Looks around; data and logs are in " + options.dataFolder());
            lookAround();
            progress.step("Starts the services that the application needs");
            startServices();
            progress.step("Starts Payara Server " + options.artifacts().payaraVersion());
            startPayara();
            supervisor = new Supervisor(started, mostRestarts, processes, progress);
            supervisor.watch();
            progress.step("Looks after the demo's data");
            seed();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void lookAround() {
        lock = DataFolderLock.take(options.dataFolder(), processes);
        processes.endOrphans(PROCESSES, progress);
        processes.add("launcher", ProcessHandle.current());
        ports = PayaraPorts.choose(options, state);
        external.forEach(need -> Reachability.check(need, options.settings()));
    }

    private void startServices() {
        payara = new PayaraServer(
                new PayaraDomain(options, ports, state, processes, progress),
                options.artifacts().ear(),
                this::environment,
                state,
                processes,
                progress);
        payaraPrepared = CompletableFuture.runAsync(payara::prepare);
        if (!external.contains(Need.REDIS)) {
            redis = begin(new RedisServer(options.dataFolder(), state, processes));
        }
        devServices = begin(new DevServices(
                options.dataFolder(),
                options.artifacts().devServices(),
                external,
                storefront().toString(),
                processes));
        devServices.lines().forEach(progress::note);
    }

    private void startPayara() {
        try {
            payaraPrepared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LaunchFailure failure ? failure : e;
        }
        begin(payara);
    }

    private <T extends Managed> T begin(T managed) {
        synchronized (this) {
            if (closed) {
                throw new LaunchFailure("Stopped while it was starting.");
            }
            started.add(managed);
        }
        managed.start();
        return managed;
    }

    private void seed() {
        for (DemoSeed seed : ServiceLoader.load(DemoSeed.class, getClass().getClassLoader())) {
            try {
                seed.seed(addresses(), progress);
            } catch (RuntimeException e) {
                progress.note("The demo's data could not be brought in: " + e.getMessage());
            }
        }
    }

    /** {@code marketplace.*} keys to values: those of the embedded services, then what the operator gave. */
    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(DemoSettings.of(options.settings(), options.dataFolder()));
        settings.put("marketplace.mode", "demo");
        settings.put("marketplace.base-url", storefront().toString());
        settings.put(
                "marketplace.data.dir", options.dataFolder().resolve("node").toString());
        if (redis != null) {
            settings.putAll(redis.settings());
        }
        settings.putAll(devServices.settings());
        options.settings().own().forEach((key, value) -> {
            if (!key.equals("marketplace.data.dir")) {
                settings.put(key, value);
            }
        });
        return settings;
    }

    private Map<String, String> environment() {
        Map<String, String> settings = settings();
        new NodeSettings(options.dataFolder()).note(settings);
        Map<String, String> environment = new TreeMap<>();
        settings.forEach((key, value) -> environment.put(Settings.variableName(key), value));
        return environment;
    }

    private URI storefront() {
        return URI.create("http://localhost:" + ports.http());
    }

    /** Where it answers; only of one that was started. */
    public Addresses addresses() {
        return new Addresses(
                storefront(),
                URI.create("http://localhost:" + ports.admin()),
                URI.create("http://localhost:" + ports.operators() + "/metrics"),
                settings(),
                options.dataFolder());
    }

    /** One line per service: need, embedded or external, where. */
    List<String> serviceLines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                        "%-10s %-30s %s",
                        "redis",
                        redis == null ? "external" : "embedded, durable",
                        redis == null ? "" : "redis://127.0.0.1:" + redis.port())
                .stripTrailing());
        lines.addAll(devServices.lines());
        return lines;
    }

    /** The live process of this name ({@code payara}, {@code dev-services}, {@code redis}), for tests that kill it. */
    public ProcessHandle process(String name) {
        return processes.alive(name).orElseThrow(() -> new LaunchFailure("No process " + name + " is alive."));
    }

    /** The data folder of this launch. */
    public Path dataFolder() {
        return options.dataFolder();
    }

    /** A domain that is being set up has a server of its own for that, which ends with the set-up. */
    private void awaitPreparation() {
        if (payaraPrepared == null || payaraPrepared.isDone()) {
            return;
        }
        progress.note("Waits until the preparation of Payara's domain ends");
        try {
            payaraPrepared.join();
        } catch (CompletionException e) {
            progress.note("It failed: " + e.getCause().getMessage());
        }
    }

    /** Stops Payara, dev-services and Redis in this order; returns when they are gone. A second call does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        if (supervisor != null) {
            supervisor.stop();
        }
        awaitPreparation();
        List<Managed> backwards = new ArrayList<>(started);
        Collections.reverse(backwards);
        for (Managed managed : backwards) {
            if (managed.isAlive()) {
                progress.note("Stops " + managed.name());
            }
            managed.stop();
        }
        if (lock != null) {
            processes.remove("launcher");
            lock.close();
        }
    }
}
