package dev.marketplace.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marketplace.demo.catalogue.DemoCatalogue;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.LauncherProcess;
import dev.marketplace.system.product.Mailbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The launcher itself is killed, at moments of its first start and of a purchase, and started again: what it left behind
 * hinders nothing, and all that was acknowledged is there. Comes before the tests that share a product.
 */
@Tag("drill")
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherST {

    private static final String FOLDER = "launcher-drill";
    private static final String SHOP = "linden-loom";

    private LauncherProcess launcher;
    private People people;
    private Item vase;
    private Item throwOver;

    @BeforeAll
    void start() {
        LauncherProcess.forget(FOLDER);
        launch();
    }

    @AfterAll
    void stop() {
        launcher.close();
    }

    @Test
    @Order(1)
    void killed_while_it_sets_up_the_domain_it_sets_it_up_the_next_time() {
        launcher.awaitWords("Sets it up by asadmin");
        List<ProcessHandle> left = killed();
        launch();
        launcher.awaitWords("Sets it up by asadmin");
        assertThat(left).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Order(2)
    void killed_while_it_deploys_it_deploys_the_next_time() {
        launcher.awaitWords("Deploys the EAR");
        List<ProcessHandle> left = killed();
        launch();
        launcher.awaitWords("Deploys the EAR");
        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Order(3)
    void killed_while_it_enters_the_demo_it_enters_the_rest_and_nothing_twice() {
        launcher.awaitWords("Shops: 1 of 1");
        killed();
        launch();
        launcher.awaitStart();
        Set<String> wanted = new HashSet<>();
        DemoCatalogue.read().only(Set.of(SHOP)).products().stream()
                .filter(product -> product.status().equals("active"))
                .forEach(product -> wanted.add(product.slug()));
        people = new People(launcher.marketplace());
        assertThat(slugs()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    @Order(4)
    void killed_right_after_a_payment_the_orders_are_made_once_and_the_mailbox_keeps_its_mail() {
        vase = people.item(people.potter(), "Drill vase", 2_900, 100);
        throwOver = people.item(people.weaver(), "Drill throw", 6_500, 100);
        Purchase done = new Purchase(launcher.marketplace(), people, vase, throwOver);
        done.pay();
        done.awaitOrdersWithoutReturning();
        done.mustBeWholeAndSingle();
        List<Mailbox.Mail> mails = done.mails();
        Purchase begun = new Purchase(launcher.marketplace(), people, vase, throwOver);
        begun.pay();

        killed();
        launch();
        launcher.awaitStart();

        begun.awaitOrdersWithoutReturning();
        begun.mustBeWholeAndSingle();
        done.mustBeWholeAndSingle();
        assertThat(done.mails()).isEqualTo(mails);
    }

    @Test
    @Order(5)
    void everything_killed_at_once_after_a_payment_the_orders_are_made_once() {
        Purchase purchase = new Purchase(launcher.marketplace(), people, vase, throwOver);
        purchase.pay();

        killed().forEach(ProcessHandle::destroyForcibly);
        launch();
        launcher.awaitStart();

        purchase.awaitOrdersWithoutReturning();
        purchase.mustBeWholeAndSingle();
    }

    private void launch() {
        launcher = LauncherProcess.start(FOLDER, Map.of("marketplace.demo.seed", SHOP));
    }

    /** @return what it left running */
    private List<ProcessHandle> killed() {
        launcher.kill();
        return launcher.children();
    }

    private List<String> slugs() {
        List<String> slugs = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode list = people.visitor()
                    .get("/products?limit=48&page=" + page)
                    .must(200)
                    .json();
            list.path("products").forEach(card -> slugs.add(card.path("slug").asText()));
            pages = list.path("pages").asInt();
        }
        return slugs;
    }
}
