package dev.marketplace.devservices.console;

import dev.marketplace.devservices.Board;
import dev.marketplace.devservices.EmbeddedService;
import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.clock.MovableClock;
import dev.marketplace.devservices.faults.ArmedKillPoints;
import dev.marketplace.devservices.web.LocalServer;
import dev.marketplace.devservices.web.WebPages;
import io.javalin.Javalin;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The web pages of this process. */
public final class ConsoleService implements EmbeddedService {

    private static final int DEFAULT_PORT = 8025;
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Board board;
    private final List<WebPages> pages;
    private final MovableClock clock;
    private final ArmedKillPoints killPoints;
    private Javalin app;
    private URI address = LocalServer.address(DEFAULT_PORT);

    /** The clock and the kill points are those that the workbench gives to the services. */
    public ConsoleService(Board board, List<WebPages> pages, MovableClock clock, ArmedKillPoints killPoints) {
        this.board = board;
        this.pages = List.copyOf(pages);
        this.clock = clock;
        this.killPoints = killPoints;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public String description() {
        return "embedded";
    }

    @Override
    public Map<String, String> start(Workbench workbench) {
        int port = workbench.port("console", DEFAULT_PORT);
        address = LocalServer.address(port);
        app = LocalServer.create(config -> {});
        LocalServer.refuseForeignPages(app);
        app.before(context -> context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY));
        Refusals.addTo(app);
        new HomePage(board).addTo(app);
        new ClockPages(clock).addTo(app);
        new KillPointPages(killPoints).addTo(app);
        pages.forEach(service -> service.addTo(app));
        app.start("127.0.0.1", port);
        return Map.of(
                "marketplace.clock.url", address.resolve("/clock").toString(),
                "marketplace.console.url", address.toString());
    }

    @Override
    public String address(Map<String, String> settings) {
        return address.toString();
    }

    @Override
    public Optional<URI> page() {
        return Optional.of(address);
    }

    @Override
    public void close() {
        if (app != null) {
            app.stop();
        }
    }
}
