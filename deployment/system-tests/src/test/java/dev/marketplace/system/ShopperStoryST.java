package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.CartPage;
import dev.marketplace.system.browser.CheckoutPage;
import dev.marketplace.system.browser.OrderPage;
import dev.marketplace.system.browser.PaymentPage;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.Storefront;
import dev.marketplace.system.browser.ThanksPage;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.check.Invariants;
import dev.marketplace.system.check.Snapshot;
import dev.marketplace.system.people.Api;
import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Await;
import dev.marketplace.system.product.Mailbox.Mail;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.Sandbox;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job: a shopper buys from two shops, end to end, with JavaScript and without. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopperStoryST {

    private static final String PASSWORD = "a short sentence works";

    private final Marketplace marketplace;
    private final People people;
    private final Item vase;
    private final Item scarf;

    ShopperStoryST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        vase = people.item(people.potter(), "Speckled vase", 3_400, 9);
        scarf = people.item(people.weaver(), "Woollen scarf", 5_250, 9);
    }

    @ParameterizedTest
    @EnumSource
    void a_visitor_looks_around(Scripts scripts, Windows windows) {
        Storefront shop = new Storefront(windows.open(scripts), marketplace);

        assertThat(shop.open("/").products()).as("products on the home page").isNotEmpty();
        assertThat(shop.openFirstCategory()).as("category").isEqualTo(shop.heading());
        assertThat(shop.products()).as("products of the category").isNotEmpty();
        assertThat(shop.search("speckled vase").products()).as("what is found").contains(vase.title());
        assertThat(shop.choose(vase).heading()).isEqualTo(vase.title());
    }

    @ParameterizedTest
    @EnumSource
    void rows_1_2_60_a_shopper_buys_from_two_shops(Scripts scripts, Windows windows) {
        Page page = windows.open(scripts);
        Storefront shop = new Storefront(page, marketplace);
        String email = people.newAddress("Mina Duarte");

        shop.open(vase.path()).addToCart();
        shop.account().register("Mina Duarte", email, PASSWORD);
        shop.account().verify(marketplace.mailbox().code(email)).signIn(email, PASSWORD);
        shop.open("/").search("woollen scarf").choose(scarf).addToCart();
        assertThat(shop.cartBadge())
                .as("badge: what she chose before signing in came along")
                .isEqualTo(2);

        CartPage cart = shop.cart();
        assertThat(cart.shops()).containsExactlyInAnyOrder("Elm and Clay", "North Thread");
        CheckoutPage checkout = cart.checkout().enterAddress("Mina Duarte");
        assertThat(checkout.total()).as("goods and two parcels").contains("97.90");
        ThanksPage thanks = checkout.pay().pay(Sandbox.GOOD_CARD);

        assertThat(thanks.groupNumber()).isNotEmpty();
        assertThat(thanks.shops()).containsExactlyInAnyOrder("Elm and Clay", "North Thread");
        assertThat(shop.open("/").cartBadge()).as("the cart is empty now").isZero();
        Api api = Api.of(marketplace, new Login("user", email, PASSWORD));
        everybodyKnows(thanks.groupNumber(), api);
        theMailOpensTheOrder(page, thanks.groupNumber(), email);
        assertThat(Invariants.brokenIn(Snapshot.take(marketplace, people, vase, scarf)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_declined_card_leaves_the_cart_as_it_was_and_says_what_to_do(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Deniz Kaya");
        shopper.address();
        shopper.put(vase.sku(), 1).must(200);
        Storefront shop = signedIn(shopper, windows.open(scripts));

        PaymentPage payment = shop.cart().checkout().pay();
        assertThat(payment.payDeclined(Sandbox.DECLINED_CARD)).contains("Nothing was charged", "use another card");
        CheckoutPage checkout = payment.cancel();

        assertThat(checkout.notice())
                .contains("Nothing was charged", "Try again", "Your cart and address are unchanged");
        assertThat(shop.cart().titles()).containsExactly(vase.title());
        assertThat(shopper.api().all("/orders")).isEmpty();
        assertThat(shop.cart().checkout().pay().pay(Sandbox.GOOD_CARD).groupNumber())
                .as("the next try pays")
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_bank_that_asks_is_answered_and_the_order_is_placed(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Noor Haddad");
        shopper.address();
        shopper.put(scarf.sku(), 1).must(200);
        Storefront shop = signedIn(shopper, windows.open(scripts));

        ThanksPage thanks = shop.cart().checkout().pay().payAndConfirm(Sandbox.CARD_WITH_BANK);

        assertThat(thanks.shops()).containsExactly("North Thread");
        assertThat(shopper.api().all("/orders")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void row_2_a_wrong_code_makes_no_account(Scripts scripts, Windows windows) {
        Storefront shop = new Storefront(windows.open(scripts), marketplace);
        String email = people.newAddress("Ada Wrong");
        shop.account().register("Ada Wrong", email, PASSWORD);
        String right = marketplace.mailbox().code(email);

        String wrong = right.equals("000000") ? "000001" : "000000";
        assertThat(shop.account().verifyWrong(wrong)).contains("not the code we sent");
        assertThat(people.visitor()
                        .post("/sessions", new Login("user", email, PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    private Storefront signedIn(Shopper shopper, Page page) {
        Storefront shop = new Storefront(page, marketplace);
        shop.account().signIn(shopper);
        return shop;
    }

    /** Buyer, sellers and admins: each sees the order, or her part of it, and is told of it once. */
    private void everybodyKnows(String group, Api buyer) {
        assertThat(ordersOf(buyer, group)).hasSize(2);
        assertThat(ordersOf(people.admin(), group)).hasSize(2);
        assertThat(ordersOf(people.potter().api(), group))
                .singleElement()
                .matches(order -> shopOf(order).equals("Elm and Clay"));
        assertThat(ordersOf(people.weaver().api(), group))
                .singleElement()
                .matches(order -> shopOf(order).equals("North Thread"));
        told(buyer, group, 1);
        told(people.potter().api(), group, 1);
        told(people.weaver().api(), group, 1);
        told(people.admin(), group, 2);
    }

    private void theMailOpensTheOrder(Page page, String group, String email) {
        Mail mail = marketplace.mailbox().mail(email, group);
        URI link = mail.links().stream()
                .filter(address -> address.getPath().startsWith("/order/"))
                .findFirst()
                .orElseThrow();
        OrderPage order = OrderPage.open(page, link);
        assertThat(order.heading()).contains(group);
        assertThat(order.titles()).containsAnyOf(vase.title(), scarf.title());
        assertThat(marketplace.mailbox().count(email, group))
                .as("confirmation mails")
                .isEqualTo(1);
    }

    private static void told(Api person, String group, int times) {
        Await.until("the notifications of " + group + " arrive", Await.SOON, () -> notes(person, group) >= times);
        assertThat(notes(person, group)).isEqualTo(times);
    }

    private static long notes(Api person, String group) {
        return person.all("/notifications").stream()
                .map(JsonNode::toString)
                .filter(note -> note.contains(group))
                .count();
    }

    private static List<JsonNode> ordersOf(Api person, String group) {
        return person.all("/orders").stream()
                .filter(order -> order.path("groupNumber").asText().equals(group))
                .toList();
    }

    private static String shopOf(JsonNode order) {
        return order.path("shop").path("name").asText();
    }
}
