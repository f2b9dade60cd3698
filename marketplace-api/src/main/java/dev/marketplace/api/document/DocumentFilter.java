package dev.marketplace.api.document;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the document when it is made at build time: who may call each operation, read from the same annotations that
 * the server checks; how each refuses; and the words that JSON really has.
 */
public class DocumentFilter implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final List<String> HELPERS_OF_MONEY = List.of("zero", "positive");

    /** Its id is {@code package.Class_method}, as the generator makes it. */
    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        int end = id.lastIndexOf('_');
        Method method = method(id.substring(0, end), id.substring(end + 1));
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            require(operation, allowed.value());
        }
        operation.setOperationId(id.substring(id.lastIndexOf('.') + 1));
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
        return operation;
    }

    /** Enums are written in lower case. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> (Object) value.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        HELPERS_OF_MONEY.forEach(schemas.get("Money")::removeProperty);
        document.getComponents().addResponse(PROBLEM, problem());
    }

    /** Bearer, or the cookie of one of the portals. */
    private static void require(Operation operation, String... roles) {
        Stream.concat(Stream.of("bearer"), Arrays.stream(roles).map(role -> "cookie-" + role))
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                .forEach(operation::addSecurityRequirement);
    }

    private static Method method(String type, String name) {
        try {
            return Arrays.stream(Class.forName(type).getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("Refused: docs/problems.md lists all codes")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }
}
