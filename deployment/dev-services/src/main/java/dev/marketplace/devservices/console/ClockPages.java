package dev.marketplace.devservices.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.marketplace.devservices.clock.MovableClock;
import dev.marketplace.devservices.web.Shown;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The clock as JSON for the application and as a page with buttons for people, both at {@code /clock}. */
final class ClockPages {

    private final MovableClock clock;

    ClockPages(MovableClock clock) {
        this.clock = clock;
    }

    void addTo(Javalin app) {
        app.get("/clock", this::show);
        app.post("/clock", this::move);
        app.post("/clock/reset", context -> {
            if (!"yes".equals(context.formParam("understood"))) {
                throw new IllegalArgumentException("Tick the box to say that you know what a reset breaks");
            }
            clock.reset();
            context.redirect("/clock", HttpStatus.SEE_OTHER);
        });
    }

    private void show(Context context) {
        context.header("Cache-Control", "no-store");
        String accept = context.header("Accept");
        if (accept == null || !accept.contains("text/html")) {
            answer(context);
            return;
        }
        context.render(
                "console/clock",
                Map.of(
                        "now", Shown.time(clock.instant()),
                        "real", Shown.time(clock.instant().minusMillis(clock.offsetMillis())),
                        "offset", Shown.duration(Duration.ofMillis(clock.offsetMillis())),
                        "isMoved", clock.offsetMillis() > 0));
    }

    /** A form answers with the page again, JSON with the new reading. */
    private void move(Context context) {
        String step = context.formParam("advance");
        if (step != null) {
            clock.advance(duration(step));
            context.redirect("/clock", HttpStatus.SEE_OTHER);
        } else {
            clock.advance(duration(context.bodyAsClass(Step.class).advance()));
            answer(context);
        }
    }

    private void answer(Context context) {
        long offsetMillis = clock.offsetMillis();
        Instant now = clock.instant();
        context.json(Map.of("offsetMillis", offsetMillis, "now", now.toString()));
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(String.valueOf(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("advance: an ISO 8601 duration such as PT1H or P28D", e);
        }
    }

    /** What JSON asks for. */
    private record Step(@JsonProperty(required = true) String advance) {}
}
