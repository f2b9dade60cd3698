package dev.marketplace.devservices.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.validation.ValidationException;
import java.util.Map;

/** Answers to what cannot be done: a page for browsers, {@code {"message":"…"}} for everything else. */
final class Refusals {

    private Refusals() {}

    static void addTo(Javalin app) {
        app.exception(
                JsonProcessingException.class,
                (e, context) -> refuse(context, HttpStatus.BAD_REQUEST, "The body: " + e.getOriginalMessage()));
        app.exception(
                IllegalArgumentException.class,
                (e, context) -> refuse(context, HttpStatus.BAD_REQUEST, e.getMessage()));
        app.exception(
                ValidationException.class,
                (e, context) -> refuse(
                        context,
                        HttpStatus.BAD_REQUEST,
                        String.join(", ", e.getErrors().keySet()) + ": not understood"));
        app.exception(
                HttpResponseException.class,
                (e, context) -> refuse(context, HttpStatus.forStatus(e.getStatus()), e.getMessage()));
    }

    private static void refuse(Context context, HttpStatus status, String reason) {
        context.status(status);
        String accept = context.header("Accept");
        if (accept != null && accept.contains("text/html")) {
            context.render("console/problem", Map.of("title", status.getMessage(), "message", String.valueOf(reason)));
        } else {
            context.json(Map.of("message", String.valueOf(reason)));
        }
    }
}
