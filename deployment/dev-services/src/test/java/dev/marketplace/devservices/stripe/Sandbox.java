package dev.marketplace.devservices.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import dev.marketplace.devservices.Http;
import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.faults.KillPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A payment sandbox in this process with Stripe's own client, a clock to move, and its kill points written down. */
final class Sandbox implements Workbench, KillPoints, AutoCloseable {

    private static final String NOBODY_LISTENS = "http://127.0.0.1:9/";

    private final Path folder;
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;
    private int port;
    private StripeService service;
    private Map<String, String> settings;

    Sandbox(Path folder) throws Exception {
        this.folder = folder;
        start();
        control("POST", "/sandbox/webhook-endpoint", "{\"url\":\"" + NOBODY_LISTENS + "\"}");
    }

    private void start() {
        service = new StripeService();
        settings = service.start(this);
    }

    void restart() throws Exception {
        service.close();
        start();
    }

    /** The client as the application would make it, without retries of its own. */
    StripeClient client() {
        return StripeClient.builder()
                .setApiKey(secretKey())
                .setApiBase(base().toString())
                .setMaxNetworkRetries(0)
                .build();
    }

    URI base() {
        return URI.create(settings.get("marketplace.stripe.api-base"));
    }

    String secretKey() {
        return settings.get("marketplace.stripe.secret-key");
    }

    String webhookSecret() {
        return settings.get("marketplace.stripe.webhook-secret");
    }

    Buyer buyer() {
        return new Buyer(base());
    }

    /** A plain call of the API with the right key. */
    HttpResponse<String> api(String method, String path, String form, String... moreHeaders) throws Exception {
        String[] headers = new String[moreHeaders.length + 4];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + secretKey();
        headers[2] = "Content-Type";
        headers[3] = "application/x-www-form-urlencoded";
        System.arraycopy(moreHeaders, 0, headers, 4, moreHeaders.length);
        return Http.send(method, base().resolve(path), form, headers);
    }

    /** A call of the sandbox's own control API that must succeed. */
    JsonNode control(String method, String path, String json) throws Exception {
        HttpResponse<String> answer = Http.send(method, base().resolve(path), json, "Content-Type", "application/json");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Http.json(answer);
    }

    void switches(String json) throws Exception {
        control("PUT", "/sandbox/switches", json);
    }

    void moveClock(Duration step) {
        offset = offset.plus(step);
    }

    /** {@code before pay}, {@code after pay}, ... in the order they were passed. */
    List<String> passedKillPoints() {
        return passed;
    }

    @Override
    public Path folder(String name) {
        return folder;
    }

    @Override
    public int port(String use, int defaultPort) {
        if (port == 0) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return port;
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(offset);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public KillPoints killPoints() {
        return this;
    }

    @Override
    public void before(String call) {
        passed.add("before " + call);
    }

    @Override
    public void after(String call) {
        passed.add("after " + call);
    }

    @Override
    public void close() throws Exception {
        service.close();
    }
}
