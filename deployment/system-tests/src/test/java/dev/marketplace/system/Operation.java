package dev.marketplace.system;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of the API, found in its classes.
 *
 * @param path below {@code /api/v1}, with a value in place of each parameter
 * @param roles who may call it, as its annotation says; empty if anybody may
 * @param consumes the type of the body that it takes; empty if it takes none
 * @param fields that its body has at the top, if it is a record
 */
public record Operation(String verb, String path, Set<String> roles, String consumes, Set<String> fields) {

    private static final String API = "dev.marketplace.api";
    private static final String SEED = "/seed";

    /** All of them, whether or not a document names them, by path and verb. */
    public static List<Operation> all() {
        JavaClasses classes = new ClassFileImporter().importPackages(API);
        List<Operation> operations = new ArrayList<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.reflect())
                .forEach(type -> Stream.of(type.getMethods())
                        .forEach(method -> of(type, method).ifPresent(operations::add)));
        operations.sort(Comparator.comparing(Operation::name));
        return operations;
    }

    private static Optional<Operation> of(Class<?> type, Method method) {
        Optional<String> verb = Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(annotation -> annotation.getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst();
        return verb.map(
                found -> new Operation(found, path(type, method), roles(method), consumes(method), fields(method)));
    }

    private static String path(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String whole = "/" + type.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return whole.replaceAll("//+", "/").replaceAll("\\{[^}]+}", "x1");
    }

    private static Set<String> roles(Method method) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        return allowed == null ? Set.of() : Set.of(allowed.value());
    }

    private static Set<String> fields(Method method) {
        return Stream.of(method.getParameterTypes())
                .filter(Class::isRecord)
                .flatMap(body -> Stream.of(body.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static String consumes(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? "" : consumes.value()[0];
    }

    /** Whether it speaks the seed's dialect: such an operation is called at the seed's address. */
    public boolean isOfSeed() {
        return path.startsWith(SEED);
    }

    /** This person calls it with this body, of the type that it takes. */
    public Answer call(Api api, String body, String... headers) {
        String address = isOfSeed() ? "/.." + path.substring(SEED.length()) : path;
        return switch (verb) {
            case "GET" -> api.get(address, headers);
            case "DELETE" -> api.delete(address, headers);
            case "PUT" -> api.put(address, body, headers);
            default -> api.postBytes(address, body.getBytes(StandardCharsets.UTF_8), type(), headers);
        };
    }

    public boolean takesJson() {
        return consumes.equals(MediaType.APPLICATION_JSON);
    }

    private String type() {
        return consumes.startsWith("multipart") ? consumes + "; boundary=none" : MediaType.APPLICATION_JSON;
    }

    public String name() {
        return verb + " " + path;
    }

    @Override
    public String toString() {
        return name();
    }
}
