package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.ProfilePages;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in with the provider that stands in for Google, with JavaScript and without. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoogleST {

    private final Marketplace marketplace;
    private final People people;

    GoogleST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @ParameterizedTest
    @EnumSource
    void row_13_the_way_ends_signed_in_where_she_was_going_and_twice_in_one_account(Scripts scripts, Windows windows) {
        String email = people.newAddress("Greta Gol");
        Page first = windows.open(scripts);
        beSomebody(start(first, "/signin?to=%2Fprofile%2Fsettings"), email, true);
        first.locator("#rename").waitFor();
        first.locator("#name").fill("Greta the First");
        first.locator("#save-name").click();
        first.locator(".toast").waitFor();

        Page second = windows.open(scripts);
        beSomebody(start(second, "/signup"), email, true);

        second.locator("nav.side-nav").waitFor();
        assertThat(second.locator("h1").innerText()).isEqualTo("Hello, Greta");
        new ProfilePages(second, marketplace).open("/profile/settings");
        assertThat(second.locator("#name").inputValue()).isEqualTo("Greta the First");
        assertThat(second.locator("#email").innerText()).contains(email);
    }

    @ParameterizedTest
    @EnumSource
    void row_13_an_address_with_an_account_is_linked_by_its_holder_only(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Greta Local");
        Page page = windows.open(scripts);

        beSomebody(start(page, "/signin"), shopper.email(), true);
        page.locator("#sign-in").waitFor();
        assertThat(page.locator(".toast").innerText()).contains("sign in with your password");
        page.locator("#email").fill(shopper.email());
        page.locator("#password").fill(shopper.password());
        page.locator("#sign-in").click();
        page.locator("#link-google").waitFor();

        page.locator("#linkPassword").fill(shopper.password());
        page.locator("#link-google").click();
        beSomebody(page, shopper.email(), true);
        page.locator("#unlink-google").waitFor();
        assertThat(page.locator(".toast").innerText()).contains("also sign in with Google");
        Page other = windows.open(scripts);
        beSomebody(start(other, "/signin"), shopper.email(), true);
        other.locator("nav.side-nav").waitFor();

        page.locator("#linkPassword").fill(shopper.password());
        page.locator("#unlink-google").click();
        page.locator("#link-google").waitFor();
    }

    @ParameterizedTest
    @EnumSource
    void row_13_what_is_refused_ends_on_a_page_that_says_why(Scripts scripts, Windows windows) {
        Page page = windows.open(scripts);

        beSomebody(start(page, "/signin"), people.newAddress("Greta Unproven"), false);
        assertThat(refusal(page)).contains("has not confirmed your e-mail address");

        start(page, "/signin");
        page.locator("button[name=cancel]").click();
        assertThat(refusal(page)).contains("did not go on with Google");

        AtomicReference<String> callback = new AtomicReference<>();
        page.onRequest(request -> {
            if (request.url().contains("/signin/google/callback?")) {
                callback.set(request.url());
            }
        });
        beSomebody(start(page, "/signin"), people.newAddress("Greta Replay"), true);
        page.locator("nav.side-nav").waitFor();
        Page thief = windows.open(scripts);
        thief.navigate(callback.get());
        assertThat(refusal(thief)).contains("took too long or was finished already");
    }

    private Page start(Page page, String door) {
        page.navigate(marketplace.at(door).toString());
        page.locator("#google").click();
        return page;
    }

    private static void beSomebody(Page page, String email, boolean verified) {
        page.locator("#subject").waitFor();
        page.locator("#email").fill(email);
        page.locator("#name").fill("Greta Gol");
        page.locator("input[name=verified]").setChecked(verified);
        page.getByText("Continue", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static String refusal(Page page) {
        page.locator("#sign-in").waitFor();
        return page.locator(".toast").innerText();
    }
}
