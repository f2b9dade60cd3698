package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Api;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call which operation of the API: every method of its classes is called by everybody. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessST {

    /** What anybody may call, written out: a new entry is a decision. */
    private static final Set<String> OPEN = Set.of(
            "GET /cart",
            "POST /cart/lines",
            "PUT /cart/lines/x1",
            "DELETE /cart/lines/x1",
            "GET /categories",
            "POST /content-policy-reports",
            "GET /products",
            "GET /products/suggestions",
            "GET /products/x1",
            "GET /products/x1/related",
            "POST /google-sign-ins",
            "POST /google-sign-ins/completions",
            "POST /recoveries",
            "POST /recoveries/passwords",
            "POST /recoveries/verifications",
            "GET /seed/get-banner",
            "GET /seed/get-logo",
            "GET /seed/logout",
            "POST /seed/forgot-password-user",
            "POST /seed/login-admin",
            "POST /seed/login-seller",
            "POST /seed/login-user",
            "POST /seed/logout",
            "POST /seed/refresh-token",
            "POST /seed/reset-password-user",
            "POST /seed/seller-registeration",
            "POST /seed/user-registeration",
            "POST /seed/verify-forgot-password-user",
            "POST /seed/verify-seller",
            "POST /seed/verify-user",
            "POST /sellers/codes",
            "POST /sellers/registrations",
            "POST /sellers/verifications",
            "POST /sessions",
            "POST /sessions/endings",
            "POST /sessions/refreshes",
            "GET /shops",
            "GET /shops/x1",
            "GET /site",
            "POST /users/codes",
            "POST /users/registrations",
            "POST /users/verifications",
            "POST /webhooks/stripe",
            "POST /webhooks/stripe/accounts");

    private final Marketplace marketplace;
    private final People people;
    private Map<String, Api> byRole;

    AccessST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void everybody_signs_in() {
        Shopper shopper = people.shopper("Every Body");
        byRole = Map.of("user", shopper.api(), "seller", people.potter().api(), "admin", people.admin());
    }

    static List<Operation> operations() {
        return Operation.all();
    }

    static List<Operation> closed() {
        return operations().stream()
                .filter(operation -> !OPEN.contains(operation.name()))
                .toList();
    }

    @Test
    void the_list_of_open_operations_is_the_one_that_was_decided() {
        Set<String> open = operations().stream()
                .filter(operation -> operation.roles().isEmpty())
                .map(Operation::name)
                .collect(Collectors.toSet());
        assertThat(open).isEqualTo(OPEN);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void without_credentials_it_is_401(Operation operation) {
        Answer answer = operation.call(people.visitor(), "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.problem()).isNotEmpty();
    }

    /** A browser sends its cookies by itself: it learns that it is signed in elsewhere. */
    @ParameterizedTest
    @MethodSource("closed")
    void row_019_with_a_session_of_another_portal_in_its_cookie_it_is_403(Operation operation) {
        byRole.forEach((role, api) -> {
            if (!operation.roles().contains(role)) {
                Answer answer = operation.call(people.visitor(), "{}", "Cookie", role + "=" + api.token());
                assertThat(answer.status()).as(role + ": " + answer).isEqualTo(403);
                assertThat(answer.problem()).isEqualTo("identity.wrong-portal");
            }
        });
    }

    /** A client chooses its token: one of another audience is none (RFC 9068, section 4). */
    @ParameterizedTest
    @MethodSource("closed")
    void row_019_with_a_token_of_another_portal_it_is_401(Operation operation) {
        byRole.forEach((role, api) -> {
            if (!operation.roles().contains(role)) {
                Answer answer = operation.call(api, "{}");
                assertThat(answer.status()).as(role + ": " + answer).isEqualTo(401);
                assertThat(answer.problem()).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("closed")
    void with_a_token_that_nobody_gave_it_is_401(Operation operation) {
        String[] forged = {"Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsImF1ZCI6ImFkbWluIn0."};
        Answer answer = operation.call(people.visitor(), "{}", forged);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
    }

    /** The document is made from the annotations; a method that it does not name would be one that nobody looks at. */
    @Test
    void row_114_the_openapi_document_names_every_operation() {
        Answer document = Http.get(marketplace.at("/api/openapi"), "Accept", "application/json");
        assertThat(document.status()).as(document.toString()).isEqualTo(200);
        Set<String> named = new TreeSet<>();
        document.json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> named.add(verb.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceFirst("^(/api)?/v1", "").replaceAll("\\{[^}]+}", "x1"))));
        assertThat(named)
                .containsAll(operations().stream()
                        .filter(operation -> !operation.isOfSeed())
                        .map(Operation::name)
                        .toList());
    }
}
