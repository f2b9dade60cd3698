package dev.marketplace.demo.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * The part of the marketplace's API that the seeder speaks, and the mailbox, over HTTP and in memory. It counts what is
 * entered and can be told to misbehave.
 */
final class SmallMarketplace implements AutoCloseable {

    static final String ADMIN = "admin@example.com";
    static final String ADMIN_PASSWORD = "admin-password";

    final Map<String, String> accounts = new TreeMap<>();
    final Map<String, String> pending = new TreeMap<>();
    final Map<String, JsonNode> shops = new TreeMap<>();
    final Map<String, JsonNode> products = new TreeMap<>();
    final Map<String, String> images = new TreeMap<>();
    final List<String> requests = new ArrayList<>();
    final List<Map<String, Object>> mails = new ArrayList<>();
    JsonNode categories = ApiClient.JSON.createArrayNode();

    /** Requests, by method and path, that are carried out but never answered; asked under the server's lock. */
    Predicate<String> answerIsLost = request -> false;

    /** Requests that are refused with this answer instead; absent: carried out. */
    Map<Predicate<String>, Reply> refusals = Map.of();

    private final HttpServer server;

    /** An answer. */
    record Reply(int status, Object body, String retryAfter) {
        static Reply of(int status, Object body) {
            return new Reply(status, body, null);
        }

        static Reply problem(int status, String code) {
            return of(status, Map.of("code", code, "detail", code));
        }
    }

    SmallMarketplace() throws IOException {
        accounts.put("admin " + ADMIN, ADMIN_PASSWORD);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", this::handle);
        server.start();
    }

    SeedTarget target() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new SeedTarget(base, base, ADMIN, ADMIN_PASSWORD);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    synchronized long count(String request) {
        return requests.stream().filter(request::equals).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Reply reply;
        boolean lost;
        synchronized (this) {
            requests.add(request);
            reply = refusals.entrySet().stream()
                    .filter(refusal -> refusal.getKey().test(request))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            reply = reply == null ? answer(request, exchange, body) : reply;
            lost = answerIsLost.test(request);
        }
        if (!lost) {
            write(exchange, reply);
        }
        exchange.close();
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = ApiClient.JSON.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (reply.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Reply answer(String request, HttpExchange exchange, byte[] bytes) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        String who = bearer == null ? "" : bearer.replace("Bearer token of ", "");
        if (request.equals("POST /api/v1/images")) {
            String id = "img_" + (images.size() + 1);
            images.put(id, who);
            return Reply.of(201, Map.of("id", id, "url", "/" + id));
        }
        JsonNode body = bytes.length == 0 ? null : ApiClient.JSON.readTree(bytes);
        return switch (request) {
            case "GET /api/v1/categories" -> Reply.of(200, categories);
            case "PUT /api/v1/categories" -> replaceCategories(body);
            case "POST /api/v1/sessions" -> signIn(body);
            case "POST /api/v1/sellers/registrations" -> register("seller", body);
            case "POST /api/v1/users/registrations" -> register("user", body);
            case "POST /api/v1/sellers/verifications" -> verify("seller", body);
            case "POST /api/v1/users/verifications" -> verify("user", body);
            case "GET /api/mail" -> mail(exchange.getRequestURI());
            case "GET /api/v1/shops/mine" ->
                shops.containsKey(who) ? Reply.of(200, shops.get(who)) : Reply.problem(404, "shared.not-found");
            case "POST /api/v1/shops" -> openShop(who, body);
            case "GET /api/v1/products/mine" -> own(who);
            case "POST /api/v1/products" -> enter(who, body);
            default -> shop(request.substring(request.lastIndexOf('/') + 1));
        };
    }

    private Reply replaceCategories(JsonNode tree) {
        tree.forEach(top -> {
            ((ObjectNode) top).put("path", top.get("slug").asText());
            top.path("children")
                    .forEach(child -> ((ObjectNode) child)
                            .put(
                                    "path",
                                    top.get("slug").asText() + "/"
                                            + child.get("slug").asText()));
        });
        categories = tree;
        return Reply.of(200, categories);
    }

    private Reply signIn(JsonNode body) {
        String account = body.get("audience").asText() + " " + body.get("email").asText();
        return body.get("password").asText().equals(accounts.get(account))
                ? Reply.of(
                        200,
                        Map.of("accessToken", "token of " + body.get("email").asText()))
                : Reply.problem(401, "identity.wrong-credentials");
    }

    private Reply register(String audience, JsonNode body) {
        String email = body.get("email").asText();
        pending.put(audience + " " + email, body.get("password").asText());
        String code = String.format("%06d", 100_000 + mails.size());
        mails.add(Map.of("id", mails.size() + 1, "to", email, "text", "Your code is " + code + "."));
        return Reply.of(202, Map.of());
    }

    private Reply verify(String audience, JsonNode body) {
        String email = body.get("email").asText();
        boolean right = mails.stream()
                .anyMatch(mail -> mail.get("to").equals(email)
                        && mail.get("text").toString().contains(body.get("code").asText()));
        String password = pending.remove(audience + " " + email);
        if (!right || password == null) {
            return Reply.problem(409, "identity.code-expired");
        }
        accounts.put(audience + " " + email, password);
        return Reply.of(201, Map.of("email", email));
    }

    private Reply mail(URI uri) {
        String[] query = uri.getQuery().split("[=&]");
        return Reply.of(
                200,
                mails.stream()
                        .filter(mail -> mail.get("to").equals(query[1]))
                        .filter(mail -> (int) mail.get("id") > Integer.parseInt(query[3]))
                        .toList());
    }

    private Reply openShop(String who, JsonNode body) {
        boolean own = who.equals(images.get(body.get("avatarImageId").asText()));
        if (!own) {
            return Reply.problem(404, "shared.not-found");
        }
        shops.put(who, body);
        return Reply.of(201, Map.of("slug", body.get("slug").asText()));
    }

    private Reply own(String who) {
        List<Map<String, String>> cards = products.values().stream()
                .filter(product -> product.get("seller").asText().equals(who))
                .map(product -> Map.of("slug", product.get("slug").asText()))
                .toList();
        return Reply.of(200, Map.of("items", cards));
    }

    private Reply enter(String who, JsonNode body) throws IOException {
        String slug = body.get("slug").asText();
        if (products.containsKey(slug)) {
            return Reply.problem(409, "catalogue.slug-taken");
        }
        for (JsonNode id : body.get("variants").findValues("imageIds").get(0)) {
            if (!who.equals(images.get(id.asText()))) {
                return Reply.problem(404, "shared.not-found");
            }
        }
        ((ObjectNode) body).put("seller", who);
        products.put(slug, body);
        return Reply.of(201, Map.of("slug", slug));
    }

    private Reply shop(String slug) {
        return shops.values().stream()
                .filter(shop -> shop.get("slug").asText().equals(slug))
                .findFirst()
                .map(shop -> Reply.of(200, shop))
                .orElse(Reply.problem(404, "shared.not-found"));
    }

    static byte[] anyJpeg() {
        return "a picture".getBytes(StandardCharsets.UTF_8);
    }
}
