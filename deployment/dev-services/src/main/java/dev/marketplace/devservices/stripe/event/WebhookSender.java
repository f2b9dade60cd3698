package dev.marketplace.devservices.stripe.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.net.Webhook;
import dev.marketplace.devservices.stripe.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;

/** Sends one event as a webhook, signed as Stripe signs. */
final class WebhookSender {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Clock clock;
    private final String secret;

    WebhookSender(Clock clock, String secret) {
        this.clock = clock;
        this.secret = secret;
    }

    Result send(URI url, ObjectNode event) throws InterruptedException {
        String payload = Json.text(event);
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (payment sandbox)")
                .header("Stripe-Signature", signature(payload))
                .POST(HttpRequest.BodyPublishers.ofString(payload))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Result(status / 100 == 2, "HTTP " + status);
        } catch (IOException e) {
            return new Result(false, e.getClass().getSimpleName());
        }
    }

    private String signature(String payload) {
        try {
            return Webhook.Signature.generateSignatureHeader(
                    payload, secret, clock.instant().getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    /** @param answer for people: the status, or what went wrong */
    record Result(boolean accepted, String answer) {}
}
