package dev.marketplace.devservices.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.v2.core.EventNotification;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The application's end of webhooks: verifies each with Stripe's own code, keeps those it accepts. */
final class WebhookCatcher implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String secret;
    private final List<Event> accepted = new CopyOnWriteArrayList<>();
    private final List<EventNotification> thin = new CopyOnWriteArrayList<>();
    private volatile int refusals;

    /** @param refusals how many it answers with 500 at first */
    WebhookCatcher(String secret, int refusals) throws IOException {
        this.secret = secret;
        this.refusals = refusals;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks";
    }

    List<Event> accepted() {
        return accepted;
    }

    /** Events of {@code /v2}. */
    List<EventNotification> thin() {
        return thin;
    }

    List<String> types() {
        return accepted.stream().map(Event::getType).toList();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
            boolean thin = exchange.getRequestURI().getPath().endsWith("/accounts");
            int status = thin ? acceptThin(payload, signature) : accept(payload, signature);
            exchange.sendResponseHeaders(status, -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int acceptThin(String payload, String signature) {
        try {
            thin.add(new StripeClient("sk_test_any").parseEventNotification(payload, signature, secret));
            return 200;
        } catch (SignatureVerificationException e) {
            return 400;
        }
    }

    private synchronized int accept(String payload, String signature) {
        if (refusals > 0) {
            refusals--;
            return 500;
        }
        try {
            accepted.add(Webhook.constructEvent(payload, signature, secret));
            return 200;
        } catch (SignatureVerificationException e) {
            return 400;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
