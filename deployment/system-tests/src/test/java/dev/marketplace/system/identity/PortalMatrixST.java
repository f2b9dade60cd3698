package dev.marketplace.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.marketplace.system.Operation;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Guest;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three roles at three portals, with the cookies of a browser: three pairs are right, six are told that they are wrong. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalMatrixST {

    /** Each portal's address. */
    private static final Map<String, String> PORTALS = Map.of("user", "", "seller", "/seller", "admin", "/admin");

    private final Marketplace marketplace;
    private final People people;
    private final Map<String, Member> members = new LinkedHashMap<>();

    PortalMatrixST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @BeforeAll
    void everybody_signs_in() {
        members.put("user", Member.user(marketplace, people, "Matrix User"));
        members.put("seller", Member.seller(marketplace, people, "Matrix Seller"));
        members.put("admin", Member.admin(marketplace, people));
        members.values().forEach(member -> member.signIn().must(200));
    }

    static List<Operation> closed() {
        return Operation.all().stream()
                .filter(operation -> !operation.roles().isEmpty() && !operation.isOfSeed())
                .toList();
    }

    static List<Operation> read() {
        return closed().stream()
                .filter(operation ->
                        operation.name().startsWith("GET ") && !operation.name().contains("x1"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void row_19_check_49_a_browser_of_another_portal_is_told_so_at_every_operation(Operation operation) {
        assertSoftly(all -> PORTALS.forEach((portal, root) -> members.forEach((role, member) -> {
            if (!role.equals(portal) && operation.roles().contains(portal)) {
                Answer answer = call(member.guest(), root, operation);
                all.assertThat(answer.status()).as(role + ": " + answer).isEqualTo(403);
                all.assertThat(answer.problem()).as(role + ": " + answer).isEqualTo("identity.wrong-portal");
            }
        })));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void row_19_the_portal_of_another_role_does_not_open_an_operation(Operation operation) {
        assertSoftly(all -> members.forEach((role, member) -> {
            if (!operation.roles().contains(role)) {
                Answer answer = call(member.guest(), PORTALS.get(role), operation);
                all.assertThat(answer.status()).as(role + ": " + answer).isEqualTo(403);
                all.assertThat(answer.problem()).as(role + ": " + answer).isEqualTo("identity.wrong-portal");
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("read")
    void row_19_the_right_portal_opens_an_operation(Operation operation) {
        assertSoftly(all -> operation.roles().forEach(role -> {
            Answer answer = call(members.get(role).guest(), PORTALS.get(role), operation);
            all.assertThat(answer.status())
                    .as(role + ": " + answer)
                    .isNotIn(401, 403)
                    .isLessThan(500);
        }));
    }

    @Test
    void row_19_the_six_wrong_pairs_of_the_seeds_addresses_are_403_and_the_three_right_ones_answer() {
        members.forEach((role, member) -> PORTALS.keySet().forEach(portal -> {
            Answer answer = member.guest().get("/api/logged-in-" + portal);
            assertThat(answer.status()).as(role + ": " + answer).isEqualTo(role.equals(portal) ? 201 : 403);
            if (!role.equals(portal)) {
                assertThat(answer.problem()).as(answer.toString()).isEqualTo("identity.wrong-portal");
            }
        }));
    }

    @Test
    void row_19_the_pages_of_a_portal_open_for_its_role_only() {
        Map<String, Set<String>> pages = Map.of(
                "user", Set.of("/profile", "/orders"),
                "seller", Set.of("/seller/", "/seller/orders"),
                "admin", Set.of("/admin/", "/admin/orders"));
        assertSoftly(all -> pages.forEach((portal, paths) -> paths.forEach(path -> {
            Answer stranger = Guest.of(marketplace).get(path);
            all.assertThat(stranger.status()).as("visitor: " + path).isIn(302, 303);
            all.assertThat(stranger.header("Location")).contains("signin");
            members.forEach((role, member) -> {
                Answer answer = member.guest().get(path);
                if (role.equals(portal)) {
                    all.assertThat(answer.status()).as(role + ": " + path).isEqualTo(200);
                } else {
                    all.assertThat(answer.status()).as(role + ": " + path).isEqualTo(403);
                    all.assertThat(answer.text()).as(role + ": " + path).contains("signin");
                }
            });
        })));
    }

    private static Answer call(Guest guest, String root, Operation operation) {
        String body = operation.takesJson() ? "{}" : "";
        return guest.send(operation.verb(), root + "/api/v1" + operation.path(), body);
    }
}
