package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.SellerDoor;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.product.Marketplace;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody becomes a seller in three steps: account, shop, payout account. */
@BrowserTest
class SellerSignupST {

    private static final String PASSWORD = "a short sentence works";
    private static final String PHONE = "+351 220 000 000";

    private final Marketplace marketplace;
    private final People people;

    SellerSignupST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
        // with her shop there is a category to choose
        people.potter();
    }

    @ParameterizedTest
    @EnumSource
    void row_14_the_account_exists_once_the_code_from_the_mailbox_is_entered(Scripts scripts, Windows windows) {
        SellerDoor door = door(windows, scripts);
        String email = people.newAddress("Selma Signup");
        door.register("Selma Signup", email, PASSWORD, PHONE, "PT").awaitCode();
        String code = marketplace.mailbox().code(email);

        door.enterCode(code.equals("123456") ? "654321" : "123456");
        assertThat(door.wrong("code")).contains("not the code");
        door.enterCode(code).signIn(email, PASSWORD);
        door.awaitPath("/seller/onboarding/shop");
    }

    @ParameterizedTest
    @EnumSource
    void row_14_what_is_not_right_is_said_beside_its_field(Scripts scripts, Windows windows) {
        SellerDoor door = door(windows, scripts);
        String email = people.newAddress("Wanda Wrong");
        door.register("Wanda Wrong", email, "password", "call me", "PT");
        assertThat(door.wrong("password")).isNotBlank();
        assertThat(door.wrong("phone")).contains("+43");
        assertThat(door.value("email")).isEqualTo(email);
        assertThat(marketplace.mailbox().to(email)).isEmpty();
    }

    @Test
    void row_14_nobody_sees_the_page_of_the_code_without_having_asked_for_one(Windows windows) {
        SellerDoor door = door(windows, Scripts.OFF).go("/code");
        assertThat(door.path()).isEqualTo("/seller/signup");
    }

    @ParameterizedTest
    @EnumSource
    void row_15_a_seller_opens_one_shop_and_no_second(Scripts scripts, Windows windows) {
        Page page = windows.open(scripts);
        SellerDoor door = new SellerDoor(page, marketplace);
        String name = "Kiln " + signIn(door, "Olga Opens").replaceAll("@.*", "").replace('.', ' ');
        door.describeShop(name);
        String slug = name.toLowerCase().replaceAll("[^a-z0-9]+", "-");
        assertThat(door.value("slug")).isEqualTo(scripts == Scripts.ON ? slug : "");
        SellerDoor other = new SellerDoor(page.context().newPage(), marketplace).go("/onboarding/shop");
        other.describeShop(name + " two");

        door.openShop().awaitPath("/seller/payouts");
        assertThat(Http.get(marketplace.at("/shop/" + slug)).status()).isEqualTo(200);

        other.openShop().awaitPath("/seller/payouts");
        assertThat(Http.get(marketplace.at("/shop/" + slug + "-two")).status()).isEqualTo(404);
        door.go("/onboarding/shop").awaitPath("/seller/payouts");
    }

    @ParameterizedTest
    @EnumSource
    void row_15_what_is_missing_is_said_and_a_free_address_proposed(Scripts scripts, Windows windows) {
        SellerDoor door = door(windows, scripts);
        signIn(door, "Mila Missing");
        String taken = taken();
        door.describeShop("Elm and Clay")
                .fill("slug", taken)
                .fill("price1", "free")
                .openShop();
        assertThat(door.wrong("delivery")).contains("4.90");
        door.fill("price1", "0").openShop();
        assertThat(door.wrong("slug")).contains("Another shop");
        assertThat(door.value("slug")).startsWith(taken + "-");
        door.openShop().awaitPath("/seller/payouts");
    }

    @ParameterizedTest
    @EnumSource
    void row_16_the_payout_account_is_connected_now_or_later(Scripts scripts, Windows windows) {
        SellerDoor door = door(windows, scripts);
        String email = signIn(door, "Petra Payout");
        door.describeShop("Payouts " + email.replaceAll("@.*", "")).openShop().awaitPath("/seller/payouts");
        assertThat(door.payoutState()).isEqualTo("not-connected");
        assertThat(door.isWarned()).isTrue();

        door.go("/payouts").connectLater();
        assertThat(door.payoutState()).isEqualTo("pending");
        assertThat(door.due()).contains("Your bank account");

        SellerDoor again = door(windows, scripts).go("/").signIn(email, PASSWORD);
        again.awaitPath("/seller/payouts");
        again.connect();
        assertThat(again.payoutState()).isEqualTo("connected");
        assertThat(again.isWarned()).isFalse();
    }

    @Test
    void rows_15_and_16_nobody_opens_or_connects_anything_without_a_session(Windows windows) {
        SellerDoor door = door(windows, Scripts.OFF);
        assertThat(door.go("/onboarding/shop").path()).startsWith("/seller/signin?to=");
        assertThat(door.go("/payouts").path()).startsWith("/seller/signin?to=");
    }

    /** A new seller, who is where a shop is opened. @return her address */
    private String signIn(SellerDoor door, String name) {
        String email = people.newAddress(name);
        door.register(name, email, PASSWORD, PHONE, "PT").awaitCode();
        door.enterCode(marketplace.mailbox().code(email)).signIn(email, PASSWORD);
        door.awaitPath("/seller/onboarding/shop");
        return email;
    }

    /** The address of a shop that another seller has. */
    private String taken() {
        return StreamSupport.stream(
                        people.visitor().get("/shops").must(200).json().spliterator(), false)
                .filter(shop ->
                        shop.path("name").asText().equals(people.potter().shop()))
                .map(shop -> shop.path("slug").asText())
                .findFirst()
                .orElseThrow();
    }

    private SellerDoor door(Windows windows, Scripts scripts) {
        return new SellerDoor(windows.open(scripts), marketplace);
    }
}
