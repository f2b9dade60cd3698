package dev.marketplace.demo.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Speaks to an HTTP server in JSON and waits for one that is away: a server that restarts, is busy ({@code 503}) or
 * holds us back ({@code 429}) is asked again, after {@code Retry-After} when it says so. Safe for several threads.
 */
final class ApiClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Longer waits are for a person to decide on. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    private static final Duration BACKOFF = Duration.ofSeconds(2);
    private static final int TRIES = 60;
    private static final int TRIES_WHEN_BROKEN = 4;
    private static final String BOUNDARY = "demo-data-7f3a91c2d4e8";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final URI base;
    private final Pause pause;

    /** @param base ends in a slash; paths are resolved against it */
    ApiClient(URI base, Pause pause) {
        this.base = base;
        this.pause = pause;
    }

    Answer get(String path, Optional<String> token) {
        return send(request(path, token).GET().build());
    }

    Answer post(String path, Optional<String> token, Object body) {
        return send(withJson(request(path, token), "POST", body));
    }

    Answer put(String path, Optional<String> token, Object body) {
        return send(withJson(request(path, token), "PUT", body));
    }

    /** Uploads a JPEG as the part {@code file}. */
    Answer upload(String path, Optional<String> token, String fileName, byte[] jpeg) {
        return send(request(path, token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart(fileName, jpeg)))
                .build());
    }

    private HttpRequest.Builder request(String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .header("Accept", "application/json, application/problem+json");
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private static HttpRequest withJson(HttpRequest.Builder request, String method, Object body) {
        try {
            return request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] multipart(String fileName, byte[] jpeg) {
        String head = "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream(jpeg.length + 512);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(jpeg);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private Answer send(HttpRequest request) {
        String last = "";
        int broken = 0;
        try {
            for (int tried = 0; tried < TRIES && broken < TRIES_WHEN_BROKEN; tried++) {
                Duration wait = BACKOFF;
                try {
                    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                    int status = response.statusCode();
                    wait = retryAfter(response).orElse(BACKOFF);
                    if (!isAway(response) || wait.compareTo(LONGEST_WAIT) > 0) {
                        return new Answer(status, json(response));
                    }
                    broken += status == 500 ? 1 : 0;
                    last = status + " " + response.body();
                } catch (IOException e) {
                    last = e.toString();
                }
                pause.of(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedFailure("interrupted");
        }
        throw new SeedFailure(request.method() + " " + request.uri() + " does not work: " + last);
    }

    /** Whether to ask again; a 404 that is not the API's own comes from an application being deployed. */
    private static boolean isAway(HttpResponse<String> response) {
        int status = response.statusCode();
        return status == 429 || status >= 500 || status == 404 && json(response).isMissingNode();
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            JsonNode body = JSON.readTree(response.body());
            return body == null ? MissingNode.getInstance() : body;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
