package dev.marketplace.devservices.openid;

import java.util.Map;

/** A refusal in the words of RFC 6749. */
final class OAuthError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    private OAuthError(String code, int status, String description) {
        super(description, null, false, false);
        this.code = code;
        this.status = status;
    }

    static OAuthError of(String code, String description) {
        return new OAuthError(code, 400, description);
    }

    static OAuthError invalidRequest(String description) {
        return of("invalid_request", description);
    }

    static OAuthError invalidGrant(String description) {
        return of("invalid_grant", description);
    }

    static OAuthError invalidClient(String description) {
        return new OAuthError("invalid_client", 401, description);
    }

    static OAuthError invalidToken(String description) {
        return new OAuthError("invalid_token", 401, description);
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    Map<String, String> body() {
        return Map.of("error", code, "error_description", getMessage());
    }
}
