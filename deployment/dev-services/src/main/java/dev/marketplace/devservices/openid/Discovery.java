package dev.marketplace.devservices.openid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the provider describes itself: OpenID Connect Discovery 1.0, section 3. */
final class Discovery {

    private Discovery() {}

    static Map<String, Object> document(String issuer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + "/authorize");
        document.put("token_endpoint", issuer + "/token");
        document.put("userinfo_endpoint", issuer + "/userinfo");
        document.put("jwks_uri", issuer + "/certs");
        document.put("response_types_supported", List.of("code"));
        document.put("response_modes_supported", List.of("query"));
        document.put("grant_types_supported", List.of("authorization_code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("scopes_supported", List.of("openid", "email", "profile"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic"));
        document.put(
                "claims_supported",
                List.of("iss", "sub", "aud", "exp", "iat", "auth_time", "email", "email_verified", "name"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("request_uri_parameter_supported", false);
        return document;
    }
}
