package dev.marketplace.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What a server answered. */
public record Answer(String request, int status, HttpHeaders headers, String text) {

    private static final int SHOWN = 500;

    static Answer of(HttpResponse<String> response) {
        String request = response.request().method() + " " + response.uri();
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return Http.parse(text);
    }

    /** The header's first value, empty if it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The code of a problem as RFC 9457 writes it, empty if this is none. */
    public String problem() {
        return header("Content-Type").startsWith("application/problem+json")
                ? json().path("code").asText()
                : "";
    }

    /** This answer. @throws AssertionError with all of it, unless it has one of these statuses */
    public Answer must(int... expected) {
        if (IntStream.of(expected).noneMatch(one -> one == status)) {
            throw new AssertionError("Expected " + Arrays.toString(expected) + ", but " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return request + " answered " + status + " " + text.substring(0, Math.min(text.length(), SHOWN));
    }
}
