package dev.marketplace.platform.web;

import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers a refusal as RFC 9457 writes it, where neither JAX-RS nor Faces has the request yet. */
public final class ProblemAnswer {

    private static final String RETRY_AFTER = "retryAfterSeconds";

    private ProblemAnswer() {}

    /** Says how long to wait, if the problem does; to be called before the answer is written. */
    public static void header(HttpServletResponse response, Problem problem) {
        Object wait = problem.details().get(RETRY_AFTER);
        if (wait != null) {
            response.setHeader("Retry-After", wait.toString());
        }
    }

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        header(response, problem);
        JsonObjectBuilder body = body(problem.kind().status(), problem.code(), problem.getMessage());
        if (problem.details().get(RETRY_AFTER) instanceof Number wait) {
            body.add(RETRY_AFTER, wait.longValue());
        }
        write(response, problem.kind().status(), body);
    }

    /** For what HTTP itself refuses. @param code {@code http.<status in words>} */
    public static void write(HttpServletResponse response, int status, String code, String detail) throws IOException {
        write(response, status, body(status, code, detail));
    }

    private static JsonObjectBuilder body(int status, String code, String detail) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "/problems/" + code)
                .add("title", title(code))
                .add("status", status)
                .add("detail", detail)
                .add("code", code);
        Correlation.current().ifPresent(id -> body.add("correlationId", id));
        return body;
    }

    private static void write(HttpServletResponse response, int status, JsonObjectBuilder body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        try (JsonWriter json = Json.createWriter(response.getOutputStream())) {
            json.write(body.build());
        }
    }

    /** The words of the code's fact: {@code http.not-found} is "Not found". */
    private static String title(String code) {
        String words = code.substring(code.indexOf('.') + 1).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
