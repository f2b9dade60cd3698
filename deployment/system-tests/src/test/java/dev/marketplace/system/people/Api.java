package dev.marketplace.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.system.product.Marketplace;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The marketplace's API as one person uses it: signed in with a token of her portal, or not at all. */
public final class Api {

    /** Access tokens live for ten minutes. */
    private static final long TOKEN_NANOS = Duration.ofMinutes(8).toNanos();

    /** Tokens from before a test moved the clock may have ended since: each belongs to one stretch of time. */
    private static final AtomicInteger STRETCH = new AtomicInteger();

    private final Marketplace marketplace;
    private final Optional<Login> login;
    private String token;
    private long tokenSince;
    private int tokenStretch;

    private Api(Marketplace marketplace, Optional<Login> login) {
        this.marketplace = marketplace;
        this.login = login;
    }

    /** @param audience user, seller or admin */
    public record Login(String audience, String email, String password) {}

    public static Api visitor(Marketplace marketplace) {
        return new Api(marketplace, Optional.empty());
    }

    public static Api of(Marketplace marketplace, Login login) {
        return new Api(marketplace, Optional.of(login));
    }

    /** @param path below {@code /api/v1}, e.g. {@code /orders} */
    public Answer get(String path, String... headers) {
        return Http.get(at(path), with(headers));
    }

    public Answer post(String path, Object body, String... headers) {
        return Http.post(at(path), body, with(headers));
    }

    public Answer put(String path, Object body, String... headers) {
        return Http.put(at(path), body, with(headers));
    }

    public Answer delete(String path, String... headers) {
        return Http.delete(at(path), with(headers));
    }

    public Answer postBytes(String path, byte[] body, String contentType, String... headers) {
        return Http.postBytes(at(path), body, contentType, with(headers));
    }

    /** The items of a list, all of its pages. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = get(path + "?limit=100"
                            + after.map(cursor -> "&after=" + cursor).orElse(""))
                    .must(200)
                    .json();
            page.path("items").forEach(items::add);
            after = Optional.of(page.path("next").asText("")).filter(cursor -> !cursor.isEmpty());
        } while (after.isPresent());
        return items;
    }

    /** A fresh access token of this person. */
    public synchronized String token() {
        if (token == null || tokenStretch != STRETCH.get() || System.nanoTime() - tokenSince > TOKEN_NANOS) {
            token = Http.post(at("/sessions"), login.orElseThrow())
                    .must(200)
                    .json()
                    .path("accessToken")
                    .asText();
            tokenSince = System.nanoTime();
            tokenStretch = STRETCH.get();
        }
        return token;
    }

    /** Everybody signs in again at her next request: the clock was moved. */
    public static void forgetTokens() {
        STRETCH.incrementAndGet();
    }

    private String[] with(String... headers) {
        if (login.isEmpty()) {
            return headers;
        }
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        all.addAll(List.of("Authorization", "Bearer " + token()));
        return all.toArray(String[]::new);
    }

    private URI at(String path) {
        return marketplace.at("/api/v1" + path);
    }

    /** An amount of money as the API writes it. */
    public static Map<String, Object> money(long amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
