package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.Live;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Purchases;
import dev.marketplace.system.people.Purchases.Purchase;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The WebSocket by which open pages learn what happens, and who may not listen. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveST {

    private final Marketplace marketplace;
    private final People people;
    private final Item bell;

    LiveST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        bell = people.item(people.potter(), "Table bell", 1_500, 50);
    }

    @Test
    void row_61_seller_and_admin_hear_of_an_order_once_and_the_other_seller_does_not() {
        try (Live seller = Live.open(marketplace, "seller", people.potter().api());
                Live other = Live.open(marketplace, "seller", people.weaver().api());
                Live admin = Live.open(marketplace, "admin", people.admin())) {
            seller.await("hello");
            other.await("hello");
            admin.await("hello");

            Purchase purchase = Purchases.of(marketplace, people, "Lena Heard", bell);

            seller.await(purchase.group());
            admin.await(purchase.group());
            assertThat(seller.count(purchase.group())).isEqualTo(1);
            assertThat(admin.count(purchase.group())).isEqualTo(1);
            assertThat(other.count(purchase.group())).isZero();
        }
    }

    @Test
    void who_is_not_signed_in_to_the_portal_is_refused() {
        String ours = marketplace.storefront().toString();
        String token = people.potter().api().token();
        assertThat(Live.statusOf(marketplace, "seller", ours, "")).isEqualTo(401);
        assertThat(Live.statusOf(marketplace, "seller", ours, "seller=forged")).isEqualTo(401);
        assertThat(Live.statusOf(marketplace, "admin", ours, "admin=" + token)).isEqualTo(401);
        assertThat(Live.statusOf(marketplace, "god", ours, "seller=" + token)).isEqualTo(400);
        assertThat(Live.statusOf(marketplace, "seller", ours, "seller=" + token))
                .isEqualTo(101);
    }

    @Test
    void a_page_of_another_site_is_refused() {
        String cookie = "seller=" + people.potter().api().token();
        assertThat(Live.statusOf(marketplace, "seller", "https://evil.example", cookie))
                .isEqualTo(403);
        assertThat(Live.statusOf(marketplace, "seller", "null", cookie)).isEqualTo(403);
    }
}
