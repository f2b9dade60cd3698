package dev.marketplace.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.ejb.Stateless;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a call may lead, read from what classes know: more than it does lead, never less, but for what is injected by interface. */
final class CallPaths {

    private CallPaths() {}

    /** Doors that can be reached from themselves by way of another room, as {@code room.Door}; none is as it must be. */
    static List<String> doorsThatComeBack(JavaClasses product) {
        List<String> found = new ArrayList<>();
        for (JavaClass door : product) {
            if (door.isAnnotatedWith(Stateless.class) && comesBack(door)) {
                found.add(Rooms.of(door).orElseThrow() + "." + door.getSimpleName());
            }
        }
        return found;
    }

    private static boolean comesBack(JavaClass door) {
        Optional<String> home = Rooms.of(door);
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> ahead = new ArrayDeque<>();
        reachableInside(door, home).stream()
                .flatMap(from -> next(from).stream())
                .filter(to -> !Rooms.of(to).equals(home))
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            JavaClass at = ahead.pop();
            if (at.equals(door)) {
                return true;
            }
            if (seen.add(at)) {
                ahead.addAll(next(at));
            }
        }
        return false;
    }

    private static Set<JavaClass> reachableInside(JavaClass from, Optional<String> room) {
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            JavaClass at = ahead.pop();
            if (seen.add(at)) {
                next(at).stream().filter(to -> Rooms.of(to).equals(room)).forEach(ahead::add);
            }
        }
        return seen;
    }

    private static List<JavaClass> next(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(to -> Rooms.of(to).isPresent() && !to.equals(from))
                .distinct()
                .toList();
    }
}
