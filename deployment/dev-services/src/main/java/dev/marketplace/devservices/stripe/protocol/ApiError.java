package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;

/** A request refused before it had any effect, as Stripe words it. Never kept for an idempotency key. */
public final class ApiError extends RuntimeException {

    private static final String INVALID_REQUEST = "invalid_request_error";

    private final int status;
    private final ObjectNode error = Json.object();

    private ApiError(int status, String type, String code, String param, String message) {
        super(message);
        this.status = status;
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", message);
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
    }

    /** Status 400 with a code and the parameter that caused it; each may be null. */
    public static ApiError invalid(String code, String param, String message) {
        return new ApiError(400, INVALID_REQUEST, code, param, message);
    }

    /** Something that Stripe can do and this sandbox does not. */
    public static ApiError notOffered(String param, String what) {
        return invalid(null, param, "The payment sandbox does not offer " + what + ".");
    }

    public static ApiError missing(String param) {
        return invalid("parameter_missing", param, "Missing required param: " + param + ".");
    }

    public static ApiError notFound(String objectName, String param, String id) {
        return new ApiError(
                404, INVALID_REQUEST, "resource_missing", param, "No such " + objectName + ": '" + id + "'");
    }

    public static ApiError unauthorized(String message) {
        return new ApiError(401, INVALID_REQUEST, null, null, message);
    }

    public static ApiError unknownUrl(String method, String path) {
        return new ApiError(
                404, INVALID_REQUEST, null, null, "Unrecognized request URL (" + method + ": " + path + ").");
    }

    /** The key was used with other parameters, or for another address. */
    public static ApiError keyReused(String message) {
        return new ApiError(400, "idempotency_error", null, null, message);
    }

    public static ApiError keyInUse(String key) {
        return new ApiError(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                null,
                "There is currently another in-progress request using this Idempotency Key: " + key
                        + ". Please try again later.");
    }

    public static ApiError rateLimited() {
        return new ApiError(
                429, INVALID_REQUEST, "rate_limit", null, "Request rate limit exceeded. Please try again later.");
    }

    public static ApiError broken(String message) {
        return new ApiError(500, "api_error", null, null, message);
    }

    /** Adds the object that the error is about, e.g. {@code payment_intent}. */
    public ApiError about(String name, JsonNode object) {
        error.set(name, object);
        return this;
    }

    public int status() {
        return status;
    }

    public Answer answer() {
        ObjectNode body = Json.object();
        body.set("error", error.deepCopy());
        return new Answer(status, body);
    }
}
