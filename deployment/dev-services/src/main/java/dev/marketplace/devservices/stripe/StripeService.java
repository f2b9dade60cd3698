package dev.marketplace.devservices.stripe;

import dev.marketplace.devservices.EmbeddedService;
import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.stripe.api.ApiServer;
import dev.marketplace.devservices.stripe.api.PaymentIntentEndpoints;
import dev.marketplace.devservices.stripe.api.ReadEndpoints;
import dev.marketplace.devservices.stripe.api.SessionEndpoints;
import dev.marketplace.devservices.stripe.connect.AccountEndpoints;
import dev.marketplace.devservices.stripe.connect.AccountLinks;
import dev.marketplace.devservices.stripe.connect.Accounts;
import dev.marketplace.devservices.stripe.connect.OnboardingPage;
import dev.marketplace.devservices.stripe.control.Chaos;
import dev.marketplace.devservices.stripe.control.ControlApi;
import dev.marketplace.devservices.stripe.event.EventLog;
import dev.marketplace.devservices.stripe.event.WebhookDelivery;
import dev.marketplace.devservices.stripe.event.WebhookSettings;
import dev.marketplace.devservices.stripe.page.ChallengePage;
import dev.marketplace.devservices.stripe.page.HostedPage;
import dev.marketplace.devservices.stripe.page.OverviewPage;
import dev.marketplace.devservices.stripe.payment.NewSession;
import dev.marketplace.devservices.stripe.payment.PaymentIntents;
import dev.marketplace.devservices.stripe.payment.Sessions;
import dev.marketplace.devservices.stripe.protocol.Endpoint;
import dev.marketplace.devservices.stripe.protocol.Idempotency;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.web.LocalServer;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Starts and stops the payment sandbox and wires its parts. */
public final class StripeService implements EmbeddedService {

    private static final int DEFAULT_PORT = 12_111;
    private static final long MAX_BODY_BYTES = 1_000_000;
    private static final int MAX_THREADS = 300;

    private SandboxStore store;
    private WebhookDelivery delivery;
    private Sweeper sweeper;
    private Javalin server;
    private URI page = LocalServer.address(DEFAULT_PORT);

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public String description() {
        return "sandbox";
    }

    @Override
    public Map<String, String> start(Workbench workbench) {
        int port = workbench.port(name(), DEFAULT_PORT);
        page = LocalServer.address(port);
        String baseUrl = page.toString();
        Clock clock = workbench.clock();
        store = SandboxStore.open(workbench.folder(name()));
        Credentials credentials = Credentials.of(store);
        WebhookSettings settings = new WebhookSettings(store, System.getProperties());
        delivery = new WebhookDelivery(store, clock, settings, workbench.killPoints(), credentials.webhookSecret());

        EventLog events = new EventLog(clock, settings);
        PaymentIntents intents = new PaymentIntents(clock, events, baseUrl);
        Sessions sessions = new Sessions(clock, events, intents);
        Idempotency idempotency = new Idempotency(clock);
        Chaos chaos = new Chaos();

        List<Endpoint> endpoints = new ArrayList<>(ReadEndpoints.all());
        endpoints.addAll(new SessionEndpoints(new NewSession(clock, sessions, baseUrl), sessions).all());
        endpoints.addAll(new PaymentIntentEndpoints(intents, clock).all());

        Accounts accounts = new Accounts(clock, events);
        AccountLinks links = new AccountLinks(clock, events, baseUrl);
        endpoints.addAll(new AccountEndpoints(accounts, links).all());

        server = newServer();
        new ApiServer(store, credentials, idempotency, workbench.killPoints(), chaos).serve(server, endpoints);
        new HostedPage(store, sessions, clock, workbench.killPoints()).serve(server);
        new ChallengePage(store, sessions, intents, workbench.killPoints()).serve(server);
        new OnboardingPage(store, accounts, links, workbench.killPoints()).serve(server);
        new ControlApi(store, settings, delivery, chaos).serve(server);
        new OverviewPage(store, settings, delivery, chaos).serve(server);
        server.start("127.0.0.1", port);

        sweeper = new Sweeper(store, sessions, idempotency);
        sweeper.start();
        delivery.start();
        return Map.of(
                "marketplace.stripe.api-base", baseUrl,
                "marketplace.stripe.secret-key", credentials.secretKey(),
                "marketplace.stripe.webhook-secret", credentials.webhookSecret());
    }

    @Override
    public String address(Map<String, String> settings) {
        return settings.get("marketplace.stripe.api-base");
    }

    @Override
    public Optional<URI> page() {
        return Optional.of(page);
    }

    private static Javalin newServer() {
        Javalin server = LocalServer.create(config -> {
            config.http.maxRequestSize = MAX_BODY_BYTES;
            // a drill may let many calls wait at once, and the others must be answered all the same
            config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, 4);
        });
        LocalServer.refuseForeignPages(server);
        return server;
    }

    @Override
    public void close() throws Exception {
        if (server != null) {
            server.stop();
        }
        if (sweeper != null) {
            sweeper.close();
        }
        if (delivery != null) {
            delivery.close();
        }
        if (store != null) {
            store.close();
        }
    }
}
