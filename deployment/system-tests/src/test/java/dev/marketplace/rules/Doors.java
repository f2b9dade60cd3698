package dev.marketplace.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;

/** The doors of rooms. */
final class Doors {

    /** Methods that ask nothing which not anybody may know, each for a reason. */
    static final List<String> FOR_ANYBODY = List.of(
            // asked by load balancers; the edge shows outsiders no more than up or down
            "administration.Operations.health",
            // makes an address from a reference, reads nothing
            "catalogue.Images.show",
            // finds out who the caller is
            "identity.Authentication.byAccessToken",
            "identity.Authentication.stillSpeaksFor");

    private Doors() {}

    /** A room's doors, by name. */
    static List<JavaClass> of(String room, JavaClasses product) {
        return product.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class))
                .filter(type -> Rooms.of(type).equals(Optional.of(room)))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    static boolean haveNoTransaction(JavaClass door) {
        return door.tryGetAnnotationOfType(TransactionAttribute.class)
                .filter(attribute -> attribute.value() == TransactionAttributeType.NOT_SUPPORTED)
                .isPresent();
    }

    /** As {@code room.Door.method}. */
    static List<String> methodsWithoutCaller(JavaClasses product) {
        return product.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class))
                .flatMap(door -> door.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !takesCaller(method))
                .map(method -> Rooms.of(method.getOwner()).orElseThrow() + "."
                        + method.getOwner().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
    }

    private static boolean takesCaller(JavaMethod method) {
        return !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().get(0).isEquivalentTo(Caller.class);
    }
}
