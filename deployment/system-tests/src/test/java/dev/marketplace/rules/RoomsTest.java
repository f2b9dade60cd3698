package dev.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.marketplace.platform.kafka.KafkaActivation;
import dev.marketplace.rules.Rooms.Allowed;
import jakarta.ejb.MessageDriven;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rooms is true: nothing in it is unused, nothing is left out. */
class RoomsTest {

    private static final JavaClasses PRODUCT = Product.classes();

    @Test
    void the_table_of_calls_is_what_the_code_does() {
        assertThat(calls()).isEqualTo(pairs(Rooms.CALLS));
    }

    @Test
    void the_table_of_hearing_is_what_listeners_listen_to() {
        Set<String> heard = PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(MessageDriven.class))
                .flatMap(listener -> topics(listener)
                        .map(topic -> Rooms.of(listener).orElseThrow() + " -> " + topic.replace(".events", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(heard).isEqualTo(pairs(Rooms.HEARS));
    }

    /** Rooms in a circle cannot be understood or tested one without the other, so each circle is meant and has its reason. */
    @Test
    void circles_of_rooms_are_those_that_are_meant() {
        Set<Set<String>> circles = Rooms.ALL.stream()
                .map(room -> circle(room.name()))
                .filter(circle -> circle.size() > 1)
                .collect(Collectors.toSet());
        assertThat(circles).isEqualTo(Rooms.CIRCLES.keySet());
    }

    /** Such a call could wait for itself. */
    @Test
    void no_door_leads_through_another_room_back_to_itself() {
        assertThat(CallPaths.doorsThatComeBack(PRODUCT)).isEmpty();
    }

    @Test
    void the_document_of_rooms_is_fresh() {
        GeneratedDocument.check("docs/rooms.md", RoomsDocument.text(PRODUCT));
    }

    private static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            Rooms.of(type)
                    .ifPresent(from -> type.getDirectDependenciesFromSelf().stream()
                            .map(Dependency::getTargetClass)
                            .flatMap(to -> Rooms.of(to).stream())
                            .filter(Predicate.not(from::equals))
                            .forEach(to -> calls.add(from + " -> " + to)));
        }
        return calls;
    }

    private static Set<String> pairs(List<Allowed> table) {
        return table.stream()
                .map(allowed -> allowed.from() + " -> " + allowed.to())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> topics(JavaClass listener) {
        return Arrays.stream(listener.getAnnotationOfType(MessageDriven.class).activationConfig())
                .filter(property -> property.propertyName().equals(KafkaActivation.TOPICS))
                .flatMap(property -> Arrays.stream(property.propertyValue().split(",")))
                .map(String::strip);
    }

    /** The rooms that are reached from this one and reach it. */
    private static Set<String> circle(String room) {
        Set<String> circle = new HashSet<>(Set.of(room));
        Set<String> ahead = reachable(room);
        ahead.stream().filter(other -> reachable(other).contains(room)).forEach(circle::add);
        return circle;
    }

    private static Set<String> reachable(String room) {
        Set<String> reached = new HashSet<>();
        Set<String> fresh = Set.of(room);
        while (!fresh.isEmpty()) {
            Set<String> now = fresh;
            fresh = Rooms.CALLS.stream()
                    .filter(call -> now.contains(call.from()))
                    .map(Allowed::to)
                    .filter(reached::add)
                    .collect(Collectors.toSet());
        }
        return reached;
    }
}
