package dev.marketplace.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Each application of the EAR, asked over HTTP as a visitor would: one can answer while another still gives errors. */
@ApplicationScoped
public class ContextRoots {

    /** One cheap address of each that anybody may ask for. */
    private static final List<String> PATHS = List.of("/signin", "/api/v1/site", "/seller/", "/admin/");

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int FIRST_REFUSAL = 400;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /** By path: {@code up} or what is wrong. */
    public Map<String, String> ask(URI listener) {
        Map<String, String> results = new TreeMap<>();
        PATHS.forEach(path -> results.put(path, ask(listener, path)));
        return results;
    }

    private String ask(URI listener, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(listener.resolve(path)).timeout(TIMEOUT).build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < FIRST_REFUSAL ? "up" : "down: " + status;
        } catch (IOException e) {
            return "down: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "down: interrupted";
        }
    }
}
