package dev.marketplace.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks every context root: one can answer while another still gives errors. */
final class Readiness {

    /** One address of each WAR of the EAR that anybody may ask for. */
    private static final List<String> PATHS = List.of("/api/v1/site", "/", "/seller/", "/admin/");

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private Readiness() {}

    /**
     * Returns when all answer with neither an error nor a refusal.
     *
     * @throws LaunchFailure when the server dies, its log says why the application cannot start, or it takes too long
     */
    static void await(String baseUrl, BooleanSupplier alive, ServerLog log) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        for (String path : PATHS) {
            URI address = URI.create(baseUrl + path);
            boolean answered = Poll.until(() -> answers(client, address) || hopeless(alive, log), PATIENCE);
            if (!answered || !alive.getAsBoolean() || !answers(client, address)) {
                throw new LaunchFailure(log.refusal().orElse(address + " does not answer."));
            }
        }
    }

    private static boolean hopeless(BooleanSupplier alive, ServerLog log) {
        Optional<String> refusal = log.refusal();
        return !alive.getAsBoolean() || refusal.isPresent();
    }

    private static boolean answers(HttpClient client, URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(TIMEOUT).GET().build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The start was interrupted.", e);
        }
    }
}
