package dev.marketplace.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Mailbox;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any one process is killed while purchases are under way; what was acknowledged is still there. */
@SystemTest
@Tag("drill")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class ProcessesST {

    private final Marketplace marketplace;
    private final People people;
    private final Item lamp;
    private final Item shawl;
    private int restarts;

    ProcessesST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        lamp = people.item(people.potter(), "Drill lamp", 1_900, 100);
        shawl = people.item(people.weaver(), "Drill shawl", 5_500, 100);
    }

    @BeforeEach
    void count() {
        restarts = marketplace.processes().restarts();
    }

    @AfterEach
    void nothing_died_but_what_was_killed() {
        assertThat(marketplace.processes().restarts() - restarts).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "dev-services", "payara"})
    void killed_before_the_code_is_typed_the_account_is_made_with_it(String process) {
        String email = people.register("Rita Drill");

        marketplace.processes().awaitRevival(process, marketplace.processes().kill(process));

        Shopper shopper = people.verified("Rita Drill", email);
        assertThat(shopper.api().get("/me").must(200).json().path("email").asText())
                .isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "dev-services", "payara"})
    void killed_before_the_payment_it_is_paid_after_and_nothing_is_lost(String process) {
        Purchase done = new Purchase(marketplace, people, lamp, shawl);
        done.pay();
        done.awaitOrdersWithoutReturning();
        Purchase begun = new Purchase(marketplace, people, lamp, shawl);

        marketplace.processes().awaitRevival(process, marketplace.processes().kill(process));

        begun.pay();
        begun.awaitOrdersWithoutReturning();
        begun.mustBeWholeAndSingle();
        done.mustBeWholeAndSingle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "dev-services"})
    void killed_right_after_the_payment_the_orders_are_made_when_it_is_back(String process) {
        Purchase purchase = new Purchase(marketplace, people, lamp, shawl);
        purchase.pay();

        marketplace.processes().awaitRevival(process, marketplace.processes().kill(process));

        purchase.awaitOrdersWithoutReturning();
        purchase.mustBeWholeAndSingle();
    }

    @Test
    void the_mailbox_keeps_its_mail() {
        String email = people.shopper("Mai Lbox").email();
        List<Mailbox.Mail> before = marketplace.mailbox().to(email);

        marketplace
                .processes()
                .awaitRevival("dev-services", marketplace.processes().kill("dev-services"));

        assertThat(marketplace.mailbox().to(email)).isEqualTo(before);
    }
}
