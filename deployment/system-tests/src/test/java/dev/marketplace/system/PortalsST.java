package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.Portal;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Purchases;
import dev.marketplace.system.people.Purchases.Purchase;
import dev.marketplace.system.product.Marketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sellers see their own orders only, admins see all, and a page that is open learns of a new one. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalsST {

    private final Marketplace marketplace;
    private final People people;
    private final Item bowl;
    private final Item shawl;
    private final Purchase purchase;

    PortalsST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        bowl = people.item(people.potter(), "Portal bowl", 2_400, 50);
        shawl = people.item(people.weaver(), "Portal shawl", 6_100, 50);
        purchase = Purchases.of(marketplace, people, "Paula Portal", bowl, shawl);
    }

    @ParameterizedTest
    @EnumSource
    void row_62_each_seller_sees_her_own_order_only(Scripts scripts, Windows windows) {
        Portal potter = Portal.ofSellers(windows.open(scripts), marketplace)
                .signIn(people.potter().login());
        assertThat(potter.numbers()).containsOnlyOnce(purchase.group());
        assertThat(potter.open(purchase.group())).contains(bowl.title()).doesNotContain(shawl.title());

        Portal weaver = Portal.ofSellers(windows.open(scripts), marketplace)
                .signIn(people.weaver().login());
        assertThat(weaver.open(purchase.group())).contains(shawl.title()).doesNotContain(bowl.title());
        assertThat(weaver.statusOfOrder(orderOf("Elm and Clay"))).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void the_admin_sees_both(Scripts scripts, Windows windows) {
        Portal admin = Portal.ofAdmins(windows.open(scripts), marketplace).signIn(people.adminLogin());
        assertThat(admin.numbers()).filteredOn(purchase.group()::equals).hasSize(2);
        assertThat(admin.statusOfOrder(orderOf("Elm and Clay"))).isEqualTo(200);
        assertThat(admin.statusOfOrder(orderOf("North Thread"))).isEqualTo(200);
    }

    @Test
    void pages_that_are_open_learn_of_an_order_by_themselves(Windows windows) {
        Portal potter = Portal.ofSellers(windows.open(Scripts.ON), marketplace)
                .signIn(people.potter().login());
        Portal admin = Portal.ofAdmins(windows.open(Scripts.ON), marketplace).signIn(people.adminLogin());

        Purchase next = Purchases.of(marketplace, people, "Nele Next", bowl);

        potter.awaitOrder(next.group());
        admin.awaitOrder(next.group());
    }

    @ParameterizedTest
    @EnumSource
    void a_shopper_cannot_sign_in_to_a_portal(Scripts scripts, Windows windows) {
        String email = purchase.shopper().email();
        String password = purchase.shopper().password();
        assertThat(Portal.ofSellers(windows.open(scripts), marketplace).signInWrong(email, password))
                .isNotEmpty();
        assertThat(Portal.ofAdmins(windows.open(scripts), marketplace).signInWrong(email, password))
                .isNotEmpty();
    }

    private String orderOf(String shop) {
        return purchase.shopper().api().all("/orders").stream()
                .filter(order -> order.path("shop").path("name").asText().equals(shop))
                .map(order -> order.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
