package dev.marketplace.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.marketplace.rules.Depends.are;
import static dev.marketplace.rules.Depends.in;
import static dev.marketplace.rules.Depends.onlyOn;
import static dev.marketplace.rules.Depends.satisfy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.marketplace.rules.Rooms.Layer;
import dev.marketplace.rules.Rooms.Room;
import dev.marketplace.shared.Problem;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Stateless;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may know what. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = Product.classes();

    @Test
    void entities_know_themselves_and_the_shared_words() {
        classes()
                .that(are("entities", layer(Layer.ENTITY)))
                .should(onlyOn(
                        "own root and entities, shared, java and annotations of Jakarta NoSQL",
                        (from, to) -> own(from, to, Layer.ROOT, Layer.ENTITY)
                                || in(to, "dev.marketplace.shared")
                                || in(to, "java")
                                || in(to, "jakarta.nosql")
                                || in(to, "jakarta.validation")))
                .because("an entity is state with behaviour: it is tested alone, and other rooms' things are ids to it")
                .check(PRODUCT);
    }

    @Test
    void a_rooms_root_is_its_language() {
        classes()
                .that(are("in a room's root", layer(Layer.ROOT)))
                .should(onlyOn(
                        "own root, shared and java",
                        (from, to) -> own(from, to, Layer.ROOT) || in(to, "dev.marketplace.shared") || in(to, "java")))
                .because("everyone may import a room's events and problems, and nothing must come with them")
                .check(PRODUCT);
    }

    @Test
    void doors_know_their_room_but_not_its_store() {
        classes()
                .that(are("in a boundary", layer(Layer.BOUNDARY)))
                .should(onlyOn(
                        "own room without its store, other rooms' roots and doors, a port's exceptions, platform, java, jakarta",
                        (from, to) -> own(from, to, Layer.ROOT, Layer.BOUNDARY, Layer.CONTROL, Layer.ENTITY)
                                || open(from, to)
                                || in(to, "dev.marketplace.external") && to.isAssignableTo(Throwable.class)
                                || in(to, "dev.marketplace.shared")
                                || in(to, "dev.marketplace.platform")
                                || in(to, "java")
                                || in(to, "jakarta")))
                .because(
                        "a door authorises, validates, calls one thing and answers; what it needs from outside, a control asks for")
                .check(PRODUCT);
    }

    @Test
    void controls_know_stores_by_their_interface() {
        noClasses()
                .that(are("outside of stores", type -> !layer(Layer.STORE).test(type)))
                .should()
                .dependOnClassesThat(are("in a store", layer(Layer.STORE)))
                .because(
                        "the container finds the store behind its interface, so that rules are tested without a database")
                .check(PRODUCT);
    }

    @Test
    void stores_know_their_own_room_and_the_platform() {
        classes()
                .that(are("in a store", layer(Layer.STORE)))
                .should(onlyOn(
                        "own control, entities and records of the boundary, shared, platform and libraries",
                        (from, to) -> own(from, to, Layer.STORE, Layer.CONTROL, Layer.ENTITY, Layer.ROOT)
                                || own(from, to, Layer.BOUNDARY) && !isDoor(to)
                                || in(to, "dev.marketplace.shared")
                                || in(to, "dev.marketplace.platform")
                                || !in(to, "dev.marketplace")))
                .because(
                        "a store keeps what it is given and asks nobody; a query record of a door is what it is asked with")
                .check(PRODUCT);
    }

    @Test
    void controls_use_their_own_doors_only_at_the_rooms_edge() {
        classes()
                .that(are("controls away from the edge", layer(Layer.CONTROL).and(type -> !isEdge(type))))
                .should(onlyOn(
                        "own controls, entities, root and records of the boundary, not own doors",
                        (from, to) -> !(own(from, to, Layer.BOUNDARY) && isDoor(to))))
                .because(
                        "a door stands on controls; only a listener or the authentication mechanism comes in by it, as a WAR does")
                .check(PRODUCT);
    }

    @Test
    void rooms_know_of_other_rooms_what_the_table_says() {
        classes()
                .that(are("in a room", type -> Rooms.of(type).isPresent()))
                .should(onlyOn(
                        "other rooms' roots and doors, as the table in Rooms allows",
                        (from, to) -> Rooms.of(to).isEmpty() || sameRoom(from, to) || open(from, to)))
                .because(
                        "who knows whom is decided in one place: need the answer now, call a door; may it come later, hear an event")
                .check(PRODUCT);
    }

    @Test
    void adapters_know_no_room() {
        noClasses()
                .that()
                .resideInAPackage("dev.marketplace.external..")
                .should()
                .dependOnClassesThat(are("in a room", type -> Rooms.of(type).isPresent()))
                .because(
                        "a port says what is needed of a vendor; the room that needs it knows the port, not the reverse")
                .check(PRODUCT);
    }

    @Test
    void what_lies_in_the_ears_lib_knows_no_room() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.marketplace.shared..", "dev.marketplace.platform..", "dev.marketplace.kafka..")
                .should()
                .dependOnClassesThat(are(
                        "in a room or an adapter",
                        type -> Rooms.of(type).isPresent() || in(type, "dev.marketplace.external")))
                .because("beans of lib cannot see those of the ejb-jar: rooms register with the platform instead")
                .check(PRODUCT);
    }

    @Test
    void archives_at_the_edge_know_roots_and_doors() {
        classes()
                .that()
                .resideInAnyPackage(
                        "dev.marketplace.api..",
                        "dev.marketplace.web..",
                        "dev.marketplace.seller..",
                        "dev.marketplace.admin..",
                        "dev.marketplace.kit..")
                .should(onlyOn(
                        "roots and boundaries of rooms, and no adapter",
                        (from, to) -> (Rooms.of(to).isEmpty() || isOpen(to)) && !in(to, "dev.marketplace.external")))
                .because("they translate and hold no rule")
                .check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void libraries_stay_at_home(Libraries.Home home) {
        noClasses()
                .that(are("away from " + List.of(home.packages()), type -> !home.holds(type.getPackageName())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(home.library() + "..")
                .because(home.library() + " is for " + home.why())
                .check(PRODUCT);
    }

    static List<Libraries.Home> libraries() {
        return Libraries.HOMES;
    }

    @Test
    void time_ids_and_the_console_come_from_the_platform() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.marketplace.shared..", "dev.marketplace.platform..")
                .should()
                .callMethodWhere(Forbidden.CALL)
                .orShould()
                .accessFieldWhere(Forbidden.CONSOLE)
                .because("a moved clock and ids of a test reach everything only if nothing asks the JDK by itself")
                .check(PRODUCT);
    }

    @Test
    void doors_are_stateless_and_named_for_what_one_comes_to_do() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should(satisfy("lie in a boundary", layer(Layer.BOUNDARY)))
                .andShould()
                .haveSimpleNameNotEndingWith("Service")
                .andShould(satisfy("say that no transaction of the container covers them", Doors::haveNoTransaction))
                .because("JTA covers nothing here, and a pretended transaction hides that each write stands alone")
                .check(PRODUCT);
    }

    @Test
    void a_doors_method_takes_the_caller_first() {
        assertThat(Doors.methodsWithoutCaller(PRODUCT))
                .as("a door decides from the Caller; these ask nothing that anybody may not know")
                .containsExactlyInAnyOrderElementsOf(Doors.FOR_ANYBODY);
    }

    @Test
    void problems_are_final_and_speak_the_language_of_their_room() {
        classes()
                .that()
                .areAssignableTo(Problem.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould(satisfy(
                        "lie in a room's root, in shared or beside a port",
                        type -> layer(Layer.ROOT).test(type)
                                || type.getPackageName().equals("dev.marketplace.shared")
                                || in(type, "dev.marketplace.external")))
                .because("one fact is one class, and who catches it may import it")
                .check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_planned_room_holds_its_spec_only_and_a_built_one_has_a_door(Room room) {
        List<String> held = PRODUCT.stream()
                .filter(type -> Rooms.of(type).equals(Optional.of(room.name())))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getName)
                .toList();
        assertThat(Product.root().resolve("marketplace-ejb/src/main/java/dev/marketplace/" + room.name()))
                .isDirectoryContaining("glob:**/package-info.java");
        if (room.built()) {
            assertThat(Doors.of(room.name(), PRODUCT))
                    .as("doors of %s, marked as built", room.name())
                    .isNotEmpty();
        } else {
            assertThat(held).as("classes of %s, marked as planned", room.name()).isEmpty();
        }
    }

    static List<Room> rooms() {
        return Rooms.ALL;
    }

    @Test
    void every_package_is_somebodys() {
        assertThat(PRODUCT.stream().map(JavaClass::getPackageName).filter(Predicate.not(ArchitectureTest::isKnown)))
                .isEmpty();
    }

    private static boolean isKnown(String packageName) {
        String first = packageName.replace("dev.marketplace.", "").split("\\.")[0];
        return List.of("shared", "platform", "kafka", "external", "api", "kit", "web", "seller", "admin")
                        .contains(first)
                || Rooms.ALL.stream().anyMatch(room -> room.name().equals(first));
    }

    private static Predicate<JavaClass> layer(Layer layer) {
        return type -> Rooms.of(type).isPresent() && Rooms.layer(type) == layer;
    }

    private static boolean sameRoom(JavaClass from, JavaClass to) {
        return Rooms.of(to).isPresent() && Rooms.of(to).equals(Rooms.of(from));
    }

    private static boolean own(JavaClass from, JavaClass to, Layer... layers) {
        return sameRoom(from, to) && List.of(layers).contains(Rooms.layer(to));
    }

    private static boolean isOpen(JavaClass to) {
        return Rooms.of(to).isPresent() && List.of(Layer.ROOT, Layer.BOUNDARY).contains(Rooms.layer(to));
    }

    /** Whether the table lets one see the other's root and doors. */
    private static boolean open(JavaClass from, JavaClass to) {
        return isOpen(to)
                && Rooms.calls(Rooms.of(from).orElseThrow(), Rooms.of(to).orElseThrow());
    }

    private static boolean isDoor(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class);
    }

    private static boolean isEdge(JavaClass type) {
        return type.isAnnotatedWith(MessageDriven.class) || type.isAssignableTo(HttpAuthenticationMechanism.class);
    }
}
