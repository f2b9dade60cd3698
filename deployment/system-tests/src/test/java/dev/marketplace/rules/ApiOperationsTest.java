package dev.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marketplace.rules.Rooms.Room;
import dev.marketplace.shared.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every method of the API says who may call it, and the document tells of all of them. */
class ApiOperationsTest {

    /** What answers without credentials. Whoever opens another operation writes it down here. */
    private static final Set<String> OPEN = Set.of(
            "DELETE /v1/cart/lines/{sku}",
            "GET /v1/cart",
            "GET /v1/categories",
            "GET /v1/products",
            "GET /v1/products/suggestions",
            "GET /v1/products/{slug}",
            "GET /v1/products/{slug}/related",
            "GET /v1/shops",
            "GET /v1/shops/{slug}",
            "GET /v1/site",
            "POST /v1/cart/lines",
            "POST /v1/google-sign-ins",
            "POST /v1/google-sign-ins/completions",
            "POST /v1/recoveries",
            "POST /v1/recoveries/passwords",
            "POST /v1/recoveries/verifications",
            "POST /v1/content-policy-reports",
            "GET /v1/seed/get-banner",
            "GET /v1/seed/get-logo",
            "GET /v1/seed/logout",
            "POST /v1/seed/forgot-password-user",
            "POST /v1/seed/login-admin",
            "POST /v1/seed/login-seller",
            "POST /v1/seed/login-user",
            "POST /v1/seed/logout",
            "POST /v1/seed/refresh-token",
            "POST /v1/seed/reset-password-user",
            "POST /v1/seed/seller-registeration",
            "POST /v1/seed/user-registeration",
            "POST /v1/seed/verify-forgot-password-user",
            "POST /v1/seed/verify-seller",
            "POST /v1/seed/verify-user",
            "POST /v1/sellers/codes",
            "POST /v1/sellers/registrations",
            "POST /v1/sellers/verifications",
            "POST /v1/sessions",
            "POST /v1/sessions/endings",
            "POST /v1/sessions/refreshes",
            "POST /v1/users/codes",
            "POST /v1/users/registrations",
            "POST /v1/users/verifications",
            "POST /v1/webhooks/stripe",
            "POST /v1/webhooks/stripe/accounts",
            "PUT /v1/cart/lines/{sku}");

    private static final List<ApiOperation> OPERATIONS = ApiOperation.all(Product.classes());

    /** Without the seed's dialect, which docs/seed-paths.md describes. */
    private static final List<ApiOperation> OWN = OPERATIONS.stream()
            .filter(operation -> !operation.line().contains(" " + SeedPathsTest.RESOURCES))
            .toList();

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Product.root()
                        .resolve("marketplace-api/target/openapi/openapi.json")
                        .toFile());
    }

    @Test
    void every_method_says_who_may_call_it() {
        assertThat(OPERATIONS)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.method().isAnnotationPresent(PermitAll.class)
                                ^ operation.method().isAnnotationPresent(RolesAllowed.class))
                        .as("%s has either @PermitAll or @RolesAllowed", operation.line())
                        .isTrue());
    }

    @Test
    void roles_are_those_that_exist() {
        Set<String> known = Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        OPERATIONS.stream()
                .filter(operation -> operation.method().isAnnotationPresent(RolesAllowed.class))
                .forEach(operation -> assertThat(known)
                        .as(operation.line())
                        .contains(operation
                                .method()
                                .getAnnotation(RolesAllowed.class)
                                .value()));
    }

    @Test
    void open_operations_are_those_written_down_here() {
        assertThat(lines(OPERATIONS.stream()
                        .filter(operation -> operation.method().isAnnotationPresent(PermitAll.class))
                        .toList()))
                .isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void row_114_the_document_names_the_same_operations() {
        Set<String> documented = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> documented.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(documented).isEqualTo(lines(OWN));
    }

    @Test
    void row_114_every_operation_is_described_and_belongs_to_a_room() {
        assertThat(OWN).allSatisfy(operation -> {
            assertThat(operation.method().getAnnotation(Operation.class))
                    .as("@Operation of %s", operation.line())
                    .isNotNull()
                    .satisfies(described -> assertThat(described.summary()).isNotBlank());
            assertThat(operation.method().getDeclaringClass().getAnnotation(Tag.class))
                    .as("@Tag of %s", operation.method().getDeclaringClass())
                    .isNotNull()
                    .satisfies(
                            tag -> assertThat(Rooms.ALL).extracting(Room::name).contains(tag.name()));
        });
    }

    @Test
    void the_document_asks_for_credentials_where_the_server_does() {
        OWN.forEach(operation -> {
            String[] verbAndPath = operation.line().split(" ");
            JsonNode described = document.get("paths").get(verbAndPath[1]).get(verbAndPath[0].toLowerCase(Locale.ROOT));
            Set<String> schemes = new TreeSet<>();
            described.path("security").forEach(one -> one.fieldNames().forEachRemaining(schemes::add));
            assertThat(schemes).as(operation.line()).isEqualTo(expected(operation));
            assertThat(described.path("responses").path("default").path("$ref").asText())
                    .as(operation.line())
                    .isEqualTo("#/components/responses/Problem");
        });
    }

    private static Set<String> expected(ApiOperation operation) {
        RolesAllowed allowed = operation.method().getAnnotation(RolesAllowed.class);
        Set<String> schemes = new TreeSet<>();
        if (allowed != null) {
            schemes.add("bearer");
            Arrays.stream(allowed.value()).forEach(role -> schemes.add("cookie-" + role));
        }
        return schemes;
    }

    private static Set<String> lines(List<ApiOperation> operations) {
        return operations.stream().map(ApiOperation::line).collect(Collectors.toCollection(TreeSet::new));
    }
}
