package dev.marketplace.system.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain requests: no cookies, no redirects followed. A connection that fails is an {@link UncheckedIOException}. */
public final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Http() {}

    public static Answer get(URI address, String... headers) {
        return send(with(address, headers).GET());
    }

    public static Answer delete(URI address, String... headers) {
        return send(with(address, headers).DELETE());
    }

    /** @param body anything that Jackson writes; text is taken for JSON already */
    public static Answer post(URI address, Object body, String... headers) {
        return send(json(address, headers).POST(BodyPublishers.ofString(text(body))));
    }

    public static Answer put(URI address, Object body, String... headers) {
        return send(json(address, headers).PUT(BodyPublishers.ofString(text(body))));
    }

    public static Answer postForm(URI address, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(with(address, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public static Answer postBytes(URI address, byte[] body, String contentType, String... headers) {
        return send(with(address, headers).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder json(URI address, String... headers) {
        return with(address, headers).header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder with(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON: " + text, e);
        }
    }
}
