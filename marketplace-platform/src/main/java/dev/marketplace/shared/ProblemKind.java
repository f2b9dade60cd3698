package dev.marketplace.shared;

/** What kind of refusal a {@link Problem} is; the doors to the outside derive their status from it. */
public enum ProblemKind {
    INVALID(400),
    UNAUTHENTICATED(401),
    PAYMENT_REQUIRED(402),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    GONE(410),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    UNPROCESSABLE(422),
    THROTTLED(429),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The status of RFC 9110 that says it over HTTP. */
    public int status() {
        return status;
    }
}
