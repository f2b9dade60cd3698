package dev.marketplace.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.marketplace.api.MarketplaceApi;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A method of a resource, found by reflection. @param line method and path, e.g. {@code GET /v1/orders/{id}} */
record ApiOperation(String line, Method method) {

    /** All that Jersey would find in the API's archive, by path. */
    static List<ApiOperation> all(JavaClasses product) {
        return product.stream()
                .filter(type -> type.getPackageName().startsWith("dev.marketplace.api"))
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(ApiOperation::of)
                .sorted(Comparator.comparing(ApiOperation::line))
                .toList();
    }

    private static Stream<ApiOperation> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method ->
                        verb(method).stream().map(verb -> new ApiOperation(verb + " " + path(method), method)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Braces hold the name only, as the document has it. */
    private static String path(Method method) {
        String root = MarketplaceApi.class.getAnnotation(ApplicationPath.class).value();
        String type = method.getDeclaringClass().getAnnotation(Path.class).value();
        String own = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        return Stream.of(root, type, own)
                .map(part -> part.replaceAll("^/|/$", "").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}"))
                .filter(part -> !part.isEmpty())
                .reduce("", (path, part) -> path + "/" + part);
    }
}
