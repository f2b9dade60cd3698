package dev.marketplace.devservices.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.marketplace.devservices.faults.ArmedKillPoints;
import dev.marketplace.devservices.faults.KillPoint;
import dev.marketplace.devservices.faults.KillPoint.When;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Kill points for drills: {@code POST /api/kill-points} arms one (201 with the point), {@code GET /api/kill-points}
 * lists them, {@code DELETE /api/kill-points/{id}} and {@code DELETE /api/kill-points} disarm (204). The page {@code
 * /kill-points} does the same by forms.
 */
final class KillPointPages {

    private final ArmedKillPoints killPoints;

    KillPointPages(ArmedKillPoints killPoints) {
        this.killPoints = killPoints;
    }

    void addTo(Javalin app) {
        app.post("/api/kill-points", context -> {
            Order order = context.bodyAsClass(Order.class);
            int n = order.n() == null ? 1 : order.n();
            KillPoint point = killPoints.arm(order.call(), when(order.when()), n, order.pid());
            context.status(HttpStatus.CREATED).json(Armed.of(point));
        });
        app.get("/api/kill-points", context -> context.json(list()));
        app.delete("/api/kill-points", context -> {
            killPoints.disarmAll();
            context.status(HttpStatus.NO_CONTENT);
        });
        app.delete("/api/kill-points/{id}", context -> {
            disarm(context);
            context.status(HttpStatus.NO_CONTENT);
        });
        app.get("/kill-points", context -> context.render("console/kill-points", Map.of("points", list())));
        app.post("/kill-points", context -> {
            int n = context.formParamAsClass("n", Integer.class).get();
            long pid = context.formParamAsClass("pid", Long.class).get();
            killPoints.arm(context.formParam("call"), when(context.formParam("when")), n, pid);
            context.redirect("/kill-points", HttpStatus.SEE_OTHER);
        });
        app.post("/kill-points/{id}/disarm", context -> {
            disarm(context);
            context.redirect("/kill-points", HttpStatus.SEE_OTHER);
        });
    }

    private List<Armed> list() {
        return killPoints.list().stream().map(Armed::of).toList();
    }

    private void disarm(Context context) {
        int id = context.pathParamAsClass("id", Integer.class).get();
        killPoints.disarm(id).orElseThrow(() -> new NotFoundResponse("No kill point " + id));
    }

    private static When when(String text) {
        return switch (String.valueOf(text).toLowerCase(Locale.ROOT)) {
            case "before" -> When.BEFORE;
            case "after" -> When.AFTER;
            default -> throw new IllegalArgumentException("when: before or after");
        };
    }

    /** What is asked for; {@code n} defaults to 1. */
    private record Order(
            @JsonProperty(required = true) String call,
            @JsonProperty(required = true) String when,
            Integer n,
            @JsonProperty(required = true) long pid) {}

    /** What is said of a point. */
    public record Armed(int id, String call, String when, int n, long pid, int hits, boolean struck) {

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
