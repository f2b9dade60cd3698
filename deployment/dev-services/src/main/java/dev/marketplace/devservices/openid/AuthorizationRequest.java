package dev.marketplace.devservices.openid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the marketplace asks for through the browser.
 *
 * @param redirectUri one that is registered
 * @param state comes back as it is; empty if none was sent
 * @param nonce goes into the ID token; empty if none was sent
 * @param challenge SHA-256 of the verifier, base64url
 * @param loginHint an address that is filled in; may be empty
 */
record AuthorizationRequest(
        String redirectUri, String state, String nonce, String challenge, Set<String> scopes, String loginHint) {

    private static final String S256 = "[A-Za-z0-9_-]{43}";

    /**
     * Checks what may be trusted before anybody is sent anywhere.
     *
     * @throws OAuthError if client or address are not registered: then the browser must not be redirected
     */
    static String redirectUri(Map<String, List<String>> parameters, Client client) {
        UnaryOperator<String> value = name -> single(parameters, name);
        if (!value.apply("client_id").equals(client.id())) {
            throw OAuthError.of("unauthorized_client", "The client_id is not known here.");
        }
        String redirectUri = value.apply("redirect_uri");
        if (!client.redirectUris().contains(redirectUri)) {
            throw OAuthError.of(
                    "redirect_uri_mismatch",
                    "The redirect_uri " + redirectUri + " is none of those registered: " + client.redirectUris());
        }
        return redirectUri;
    }

    /** @throws OAuthError to be told to the redirect URI */
    static AuthorizationRequest of(Map<String, List<String>> parameters, Client client) {
        UnaryOperator<String> value = name -> single(parameters, name);
        if (!value.apply("request").isEmpty()) {
            throw OAuthError.of("request_not_supported", "Request objects are not taken.");
        }
        if (value.apply("response_type").isEmpty()) {
            throw OAuthError.invalidRequest("response_type is missing.");
        }
        if (!value.apply("response_type").equals("code")) {
            throw OAuthError.of("unsupported_response_type", "Only response_type=code is answered.");
        }
        if (!Set.of("", "query").contains(value.apply("response_mode"))) {
            throw OAuthError.invalidRequest("Only response_mode=query is answered.");
        }
        Set<String> scopes = Set.of(value.apply("scope").strip().split(" +"));
        if (!scopes.contains("openid")) {
            throw OAuthError.of("invalid_scope", "The scope must hold openid.");
        }
        if (!value.apply("code_challenge_method").equals("S256")) {
            throw OAuthError.invalidRequest("PKCE is required: code_challenge_method must be S256.");
        }
        if (!value.apply("code_challenge").matches(S256)) {
            throw OAuthError.invalidRequest("code_challenge must be a SHA-256 in base64url.");
        }
        if (value.apply("prompt").equals("none")) {
            throw OAuthError.of("login_required", "Nobody is signed in here without a page.");
        }
        return new AuthorizationRequest(
                redirectUri(parameters, client),
                value.apply("state"),
                value.apply("nonce"),
                value.apply("code_challenge"),
                scopes,
                value.apply("login_hint"));
    }

    /** Empty if it is absent; twice is refused, as RFC 6749 section 3.1 wants it. */
    private static String single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw OAuthError.invalidRequest(name + " is there more than once.");
        }
        return values.isEmpty() ? "" : values.get(0);
    }
}
