package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.RecoveryPages;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.Storefront;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A forgotten password, and the field for codes. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryST {

    private static final String NEW_PASSWORD = "another short sentence";
    private static final String MAIL = "new password";

    private final Marketplace marketplace;
    private final People people;

    RecoveryST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @ParameterizedTest
    @EnumSource
    void row_11_a_forgotten_password_is_replaced_with_the_code_of_the_mail(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Lena Forgot");
        Page page = windows.open(scripts);
        RecoveryPages recovery = new RecoveryPages(page, marketplace);

        recovery.ask(shopper.email());
        recovery.code(marketplace.mailbox().code(shopper.email(), MAIL));
        assertThat(page.url()).as("the permission is in no address").endsWith("/reset");
        assertThat(recovery.chooseWrong("password123")).contains("Many people use this password");
        recovery.choose(NEW_PASSWORD);

        assertThat(page.locator(".toast").innerText()).contains("Your new password is set");
        assertThat(signIn(shopper.email(), shopper.password()))
                .as("the old password")
                .isEqualTo(401);
        new Storefront(page, marketplace).account().signIn(shopper.email(), NEW_PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void row_11_the_answer_does_not_say_whether_there_is_an_account(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Lena There");
        String nobody = people.newAddress("Nobody There");
        RecoveryPages recovery = new RecoveryPages(windows.open(scripts), marketplace);

        String known = recovery.ask(shopper.email()).replace(shopper.email(), "…");
        String unknown = recovery.ask(nobody).replace(nobody, "…");

        assertThat(known).isEqualTo(unknown).contains("If there is an account");
        assertThat(marketplace.mailbox().to(nobody)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void row_11_no_new_password_without_a_code(Scripts scripts, Windows windows) {
        Page page = windows.open(scripts);

        page.navigate(marketplace.at("/reset").toString());

        page.locator("#send-code").waitFor();
        assertThat(page.locator("#set-password").count()).isZero();
    }

    @Test
    void row_21_the_code_is_typed_pasted_and_corrected_by_keyboard(Windows windows) {
        Page page = windows.open(Scripts.ON);
        Shopper shopper = people.shopper("Lena Keys");
        new RecoveryPages(page, marketplace).ask(shopper.email());
        String code = marketplace.mailbox().code(shopper.email(), MAIL);

        assertThat(page.evaluate("document.activeElement.id")).as("focus").isEqualTo("code");
        assertThat(page.locator("#code").getAttribute("autocomplete")).isEqualTo("one-time-code");
        assertThat(page.locator("#code").getAttribute("inputmode")).isEqualTo("numeric");
        page.keyboard().type("12x34 567");
        assertThat(page.locator("#code").inputValue())
                .as("six digits and no more")
                .isEqualTo("123456");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Backspace");
        page.keyboard().type("9");
        assertThat(page.locator("#code").inputValue()).isEqualTo("123496");

        page.keyboard().press("Control+a");
        page.evaluate(
                "text => document.execCommand('insertText', false, text)",
                code.substring(0, 3) + " " + code.substring(3) + "\n");
        assertThat(page.locator("#code").inputValue()).as("pasted with a blank").isEqualTo(code);
        page.keyboard().press("Enter");
        page.locator("#set-password").waitFor();
    }

    @ParameterizedTest
    @EnumSource
    void row_21_a_code_with_a_blank_is_as_good_without_scripts(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Lena Blank");
        RecoveryPages recovery = new RecoveryPages(windows.open(scripts), marketplace);
        recovery.ask(shopper.email());
        String code = marketplace.mailbox().code(shopper.email(), MAIL);

        recovery.code(code.substring(0, 3) + " " + code.substring(3));
    }

    @ParameterizedTest
    @EnumSource
    void row_20_wrong_codes_lock_and_the_page_says_for_how_long(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Lena Guess");
        Page page = windows.open(scripts);
        new RecoveryPages(page, marketplace).ask(shopper.email());
        String right = marketplace.mailbox().code(shopper.email(), MAIL);
        String wrong = right.equals("000000") ? "000001" : "000000";

        assertThat(enter(page, wrong)).contains("You have 2 attempts left");
        assertThat(enter(page, wrong)).contains("You can try once more");
        assertThat(enter(page, wrong)).contains("Too many wrong codes", "You can try again in 30 minutes");
    }

    @ParameterizedTest
    @EnumSource
    void row_3_another_code_has_to_wait_and_the_page_says_how_long(Scripts scripts, Windows windows) {
        Page page = windows.open(scripts);
        new RecoveryPages(page, marketplace).ask(people.newAddress("Lena Hurry"));

        assertThat(page.locator("[data-cooldown-text]").innerText())
                .containsPattern("You can ask for a new code in \\d+ s");
        assertThat(page.locator("#resend-code").isVisible())
                .as("without scripts the door refuses")
                .isEqualTo(scripts == Scripts.OFF);
        if (scripts == Scripts.OFF) {
            page.locator("#resend-code").click();
            assertThat(page.locator(".toast").innerText()).containsPattern("You can try again in \\d+ second");
        }
    }

    private static String enter(Page page, String code) {
        page.locator("#code").fill(code);
        page.locator("#confirm-code").click();
        page.waitForLoadState();
        page.locator("#code-error").waitFor();
        return page.locator("#code-error").innerText();
    }

    private int signIn(String email, String password) {
        return people.visitor()
                .post("/sessions", new Login("user", email, password))
                .status();
    }
}
