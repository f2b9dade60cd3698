package dev.marketplace.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Payara Server with the EAR: deployed only when it changed, ready when every context root answers. */
final class PayaraServer extends ManagedProcess {

    private static final String APPLICATION = "marketplace";
    private static final Duration BOOT = Duration.ofSeconds(120);

    private final PayaraDomain domain;
    private final Path ear;
    private final Supplier<Map<String, String>> settings;
    private final StateFile state;
    private final Progress progress;
    private Plan plan;

    /** @param settings what the application is configured with, asked for at each start */
    PayaraServer(
            PayaraDomain domain,
            Path ear,
            Supplier<Map<String, String>> settings,
            StateFile state,
            ProcessTable processes,
            Progress progress) {
        super("payara", processes);
        this.domain = domain;
        this.ear = ear;
        this.settings = settings;
        this.state = state;
        this.progress = progress;
    }

    /** Does beforehand, while other services start, what needs none of them. */
    void prepare() {
        domain.prepare();
        plan = plan();
    }

    private Plan plan() {
        String fingerprint = Sha256.of(ear);
        String deployed = state.get("ear").orElse("");
        boolean replaces = !deployed.isEmpty() && !deployed.equals(fingerprint);
        return new Plan(fingerprint, deployed, domain.startCommand(replaces ? skipOldApplication() : List.of()));
    }

    @Override
    public void start() {
        Plan now = plan == null ? plan() : plan;
        plan = null;
        ServerLog log = new ServerLog(domain.log());
        adopt(domain.start(now.command(), settings.get(), "payara.log"));
        int adminPort = domain.ports().admin();
        if (!Poll.until(() -> !isAlive() || Ports.answers("127.0.0.1", adminPort, 1000), BOOT)) {
            throw new LaunchFailure("Payara does not answer on its admin port " + adminPort + ". Log: " + domain.log());
        }
        mustLive();
        String mark = now.fingerprint().substring(0, 12);
        if (now.isDeployed()) {
            progress.note("The EAR is unchanged and stays deployed (" + mark + ")");
        } else {
            String why = now.deployed().isEmpty() ? "Deploys the EAR (" : "The EAR changed: redeploys it (";
            deploy(why + mark + ")", now.fingerprint(), log);
        }
        Readiness.await("http://127.0.0.1:" + domain.ports().http(), this::isAlive, log);
    }

    /**
     * How the next start goes.
     *
     * @param fingerprint of the EAR as it was built
     * @param deployed the fingerprint of the deployed one; empty if there is none
     */
    private record Plan(String fingerprint, String deployed, List<String> command) {

        boolean isDeployed() {
            return fingerprint.equals(deployed);
        }
    }

    /** Starting an application only to replace it would cost its whole start. */
    private List<String> skipOldApplication() {
        try {
            Path file = Files.writeString(
                    Files.createTempFile("skip-application", ".asadmin"),
                    "set servers.server.server.application-ref." + APPLICATION + ".enabled=false\n");
            file.toFile().deleteOnExit();
            return List.of("--prebootcommandfile", file.toString());
        } catch (IOException e) {
            throw new LaunchFailure("Cannot write a temporary file: " + e.getMessage(), e);
        }
    }

    private void deploy(String why, String fingerprint, ServerLog log) {
        progress.note(why);
        state.remove("ear");
        try {
            domain.asadmin()
                    .runAtFreshServer(List.of(
                            "--port",
                            String.valueOf(domain.ports().admin()),
                            "deploy",
                            "--force=true",
                            // as long as it is not told otherwise, a redeployment keeps the old state, see
                            // skipOldApplication
                            "--enabled=true",
                            "--upload=false",
                            "--virtualservers=server",
                            "--name",
                            APPLICATION,
                            ear.toString()));
        } catch (LaunchFailure e) {
            throw log.refusal().map(LaunchFailure::new).orElse(e);
        }
        state.put("ear", fingerprint);
    }
}
