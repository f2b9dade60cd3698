package dev.marketplace.api.json;

import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.shared.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal as RFC 9457 writes it: type, title, status, detail; and our code, correlation id and the problem's details. */
public final class ProblemBody {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER = "retryAfterSeconds";

    private ProblemBody() {}

    public static Response of(Problem problem) {
        int status = problem.kind().status();
        Response.ResponseBuilder response = response(status, problem.code(), problem.getMessage(), problem.details());
        Object wait = problem.details().get(RETRY_AFTER);
        if (wait != null) {
            response.header(HttpHeaders.RETRY_AFTER, wait);
        }
        return response.build();
    }

    /** For what HTTP itself refuses, e.g. 404 or 415. @param code {@code http.<status in words>} */
    public static Response of(int status, String code, String detail) {
        return response(status, code, detail, Map.of()).build();
    }

    private static Response.ResponseBuilder response(
            int status, String code, String detail, Map<String, Object> details) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + code);
        body.put("title", title(status));
        body.put("status", status);
        body.put("detail", detail);
        body.put("code", code);
        Correlation.current().ifPresent(id -> body.put("correlationId", id));
        details.forEach(body::putIfAbsent);
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
