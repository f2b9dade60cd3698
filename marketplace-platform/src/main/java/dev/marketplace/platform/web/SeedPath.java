package dev.marketplace.platform.web;

import dev.marketplace.shared.Audience;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The addresses that the seed's clients know, each with the operation of ours that answers it and the portal whose
 * session counts there. The address alone cannot tell: the seed has sellers' calls and shoppers' calls side by side.
 */
public enum SeedPath {
    USER_REGISTRATION("POST", "/api/user-registeration", Audience.USER, "POST /v1/users/registrations"),
    VERIFY_USER("POST", "/api/verify-user", Audience.USER, "POST /v1/users/verifications"),
    LOGIN_USER("POST", "/api/login-user", Audience.USER, "POST /v1/sessions"),
    REFRESH_TOKEN("POST", "/api/refresh-token", null, "POST /v1/sessions/refreshes"),
    LOGGED_IN_USER("GET", "/api/logged-in-user", Audience.USER, "GET /v1/me"),
    FORGOT_PASSWORD_USER("POST", "/api/forgot-password-user", Audience.USER, "POST /v1/recoveries"),
    VERIFY_FORGOT_PASSWORD_USER(
            "POST", "/api/verify-forgot-password-user", Audience.USER, "POST /v1/recoveries/verifications"),
    RESET_PASSWORD_USER("POST", "/api/reset-password-user", Audience.USER, "POST /v1/recoveries/passwords"),
    SELLER_REGISTRATION("POST", "/api/seller-registeration", Audience.SELLER, "POST /v1/sellers/registrations"),
    VERIFY_SELLER("POST", "/api/verify-seller", Audience.SELLER, "POST /v1/sellers/verifications"),
    CREATE_SHOP("POST", "/api/create-shop", Audience.SELLER, "POST /v1/shops"),
    CREATE_STRIPE_LINK("POST", "/api/create-stripe-link", Audience.SELLER, "POST /v1/shop/payout-links"),
    LOGIN_SELLER("POST", "/api/login-seller", Audience.SELLER, "POST /v1/sessions"),
    LOGGED_IN_SELLER("GET", "/api/logged-in-seller", Audience.SELLER, "GET /v1/me"),
    SHIPPING_ADDRESSES("GET", "/api/shipping-addresses", Audience.USER, "GET /v1/addresses"),
    ADD_ADDRESS("POST", "/api/add-address", Audience.USER, "POST /v1/addresses"),
    DELETE_ADDRESS("DELETE", "/api/delete-address/*", Audience.USER, "DELETE /v1/addresses/{id}"),
    CHANGE_PASSWORD("POST", "/api/change-password", null, "PUT /v1/me/password"),
    LOGIN_ADMIN("POST", "/api/login-admin", Audience.ADMIN, "POST /v1/sessions"),
    LOGGED_IN_ADMIN("GET", "/api/logged-in-admin", Audience.ADMIN, "GET /v1/me"),
    GET_LOGO("GET", "/api/get-logo", null, "GET /v1/site"),
    GET_BANNER("GET", "/api/get-banner", null, "GET /v1/site"),
    LOGOUT("GET", "/api/logout", null, "POST /v1/sessions/endings"),
    LOGOUT_BY_POST("POST", "/api/logout", null, "POST /v1/sessions/endings");

    private static final Map<String, SeedPath> WHOLE = Arrays.stream(values())
            .filter(path -> !path.takesId())
            .collect(Collectors.toUnmodifiableMap(path -> path.method + path.address, Function.identity()));

    private final String method;
    private final String address;
    private final Audience audience;
    private final String operation;

    SeedPath(String method, String address, Audience audience, String operation) {
        this.method = method;
        this.address = address;
        this.audience = audience;
        this.operation = operation;
    }

    /** The seed's address that a request was sent to, also when it was forwarded since; empty if it is none. */
    public static Optional<SeedPath> of(HttpServletRequest request) {
        Object sent = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return of(request.getMethod(), sent instanceof String address ? address : request.getRequestURI());
    }

    static Optional<SeedPath> of(String method, String address) {
        SeedPath whole = WHOLE.get(method + address);
        return whole != null
                ? Optional.of(whole)
                : Arrays.stream(values())
                        .filter(path -> path.takesId() && path.method.equals(method) && path.isPrefixOf(address))
                        .findFirst();
    }

    /** The portal whose session counts; empty where any does. */
    public Optional<Audience> audience() {
        return Optional.ofNullable(audience);
    }

    /** As a client of the seed writes it; an asterisk stands for an id. */
    public String address() {
        return address;
    }

    public String method() {
        return method;
    }

    /** The operation of ours that does the same, as the API's document names it. */
    public String operation() {
        return operation;
    }

    private boolean takesId() {
        return address.endsWith("/*");
    }

    private boolean isPrefixOf(String asked) {
        String prefix = address.substring(0, address.length() - 1);
        return asked.startsWith(prefix) && asked.length() > prefix.length() && asked.indexOf('/', prefix.length()) < 0;
    }
}
