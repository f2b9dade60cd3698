package dev.marketplace.devservices.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.marketplace.devservices.faults.ArmedKillPoints;
import dev.marketplace.devservices.faults.KillPoint;
import dev.marketplace.devservices.faults.KillPoint.When;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;

/**
 * Arms, lists and disarms kill points: {@code POST /api/kill-points} (201 with the point), {@code GET /api/kill-points},
 * {@code DELETE /api/kill-points/{id}} and {@code DELETE /api/kill-points} (204).
 */
final class KillPointApi {

    private final ArmedKillPoints killPoints;

    KillPointApi(ArmedKillPoints killPoints) {
        this.killPoints = killPoints;
    }

    void addTo(Javalin app) {
        app.post("/api/kill-points", this::arm);
        app.get("/api/kill-points", context ->
                context.json(killPoints.list().stream().map(Armed::of).toList()));
        app.delete("/api/kill-points", context -> {
            killPoints.disarmAll();
            context.status(HttpStatus.NO_CONTENT);
        });
        app.delete("/api/kill-points/{id}", context -> {
            int id = context.pathParamAsClass("id", Integer.class).get();
            killPoints.disarm(id).orElseThrow(() -> new NotFoundResponse("No kill point " + id));
            context.status(HttpStatus.NO_CONTENT);
        });
    }

    private void arm(Context context) {
        Order order = context.bodyAsClass(Order.class);
        When when = switch (order.when() == null ? "" : order.when().toLowerCase(Locale.ROOT)) {
            case "before" -> When.BEFORE;
            case "after" -> When.AFTER;
            default -> throw new IllegalArgumentException("when: before or after");
        };
        KillPoint point = killPoints.arm(order.call(), when, order.n() == null ? 1 : order.n(), order.pid());
        context.status(HttpStatus.CREATED).json(Armed.of(point));
    }

    /** What is asked for; {@code n} defaults to 1. */
    private record Order(
            @JsonProperty(required = true) String call,
            @JsonProperty(required = true) String when,
            Integer n,
            @JsonProperty(required = true) long pid) {}

    /** What the API says of a point. */
    private record Armed(int id, String call, String when, int n, long pid, int hits, boolean struck) {

        static Armed of(KillPoint point) {
            return new Armed(
                    point.id(),
                    point.call(),
                    point.when().name().toLowerCase(Locale.ROOT),
                    point.n(),
                    point.process().pid(),
                    point.hits(),
                    point.struck());
        }
    }
}
