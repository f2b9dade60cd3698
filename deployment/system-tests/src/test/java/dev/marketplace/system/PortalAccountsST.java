package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.Portal;
import dev.marketplace.system.browser.PortalAccount;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One's own account in the seller's and the admin's portal, and how one gets in again after forgetting the password. */
@BrowserTest
class PortalAccountsST {

    private static final String PASSWORD = "a short sentence works";
    private static final String OTHER = "another sentence entirely";
    private static final String MAIL = "new password";

    private final Marketplace marketplace;
    private final People people;

    PortalAccountsST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @ParameterizedTest
    @EnumSource
    void row_17_a_seller_who_forgot_her_password_chooses_another(Scripts scripts, Windows windows) {
        String email = seller("Frida Forgets");
        PortalAccount account = sellers(windows.open(scripts)).forget(email);
        String code = marketplace.mailbox().code(email, MAIL);
        account.enterCode(code.equals("123456") ? "654321" : "123456");
        assertThat(account.codeRefusal()).contains("not the code");
        account.enterCode(code).choose("password");
        assertThat(account.wrong("password")).isNotBlank();
        account.choose(OTHER).awaitSignIn();

        assertThat(Portal.ofSellers(windows.open(scripts), marketplace).signInWrong(email, PASSWORD))
                .contains("not right");
        Portal.ofSellers(windows.open(scripts), marketplace).signInAnywhere(new Login("seller", email, OTHER));
    }

    @ParameterizedTest
    @EnumSource
    void row_17_a_blocked_seller_learns_the_reason_once_she_proved_her_mailbox(Scripts scripts, Windows windows) {
        String email = seller("Berta Blocked");
        people.admin().put("/accounts/" + idOf(email) + "/bans", Map.of("reason", "Sold what was not hers."));
        PortalAccount account = sellers(windows.open(scripts)).forget(email);
        account.enterCode(marketplace.mailbox().code(email, MAIL));
        assertThat(account.codeRefusal()).contains("blocked").contains("Sold what was not hers.");

        Portal portal = Portal.ofSellers(windows.open(scripts), marketplace);
        assertThat(portal.signInWrong(email, OTHER)).doesNotContain("Sold what was not hers.");
    }

    @Test
    void row_17_an_address_without_an_account_sees_the_same_page_and_gets_no_mail(Windows windows) {
        String nobody = people.newAddress("Nora Nobody");
        assertThat(sellers(windows.open(Scripts.OFF))
                        .forget(nobody)
                        .enterCode("123456")
                        .codeRefusal())
                .isNotBlank();
        assertThat(marketplace.mailbox().to(nobody)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void row_18_an_administrator_who_forgot_her_password_chooses_another(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Ada Admin");
        people.admin().post("/administrators", Map.of("email", shopper.email()));
        admins(windows.open(scripts))
                .forget(shopper.email())
                .enterCode(marketplace.mailbox().code(shopper.email(), MAIL))
                .choose(OTHER)
                .awaitSignIn();
        Portal.ofAdmins(windows.open(scripts), marketplace).signIn(new Login("admin", shopper.email(), OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signup", "register", "code", "onboarding/shop"})
    void row_18_there_is_no_way_to_sign_up_as_an_administrator(String path) {
        assertThat(Http.get(marketplace.at("/admin/" + path)).status()).isEqualTo(404);
        assertThat(Http.get(marketplace.at("/admin/signin")).text()).doesNotContain("signup");
    }

    @ParameterizedTest
    @EnumSource
    void row_19_whoever_is_at_the_wrong_portal_is_told_and_led_to_its_sign_in(Scripts scripts, Windows windows) {
        Page page = windows.open(scripts);
        Portal.ofAdmins(page, marketplace).signIn(people.adminLogin());
        for (String path : new String[] {"/seller/account", "/seller/payouts", "/seller/onboarding/shop"}) {
            assertThat(page.navigate(marketplace.at(path).toString()).status()).isEqualTo(403);
            String signIn = page.locator("main a.button--primary").getAttribute("href");
            assertThat(signIn).startsWith("/seller/signin?to=");
        }
        Page other = windows.open(scripts);
        Portal.ofSellers(other, marketplace).signIn(people.potter().login());
        for (String path : new String[] {"/admin/account", "/admin/people"}) {
            assertThat(other.navigate(marketplace.at(path).toString()).status()).isEqualTo(403);
            assertThat(other.locator("main a.button--primary").getAttribute("href"))
                    .startsWith("/admin/signin?to=");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row_22_one_browser_is_in_all_three_portals(Scripts scripts, Windows windows) {
        Page page = windows.open(scripts);
        Shopper shopper = people.shopper("Tina Three");
        page.navigate(marketplace.at("/signin").toString());
        page.locator("#email").fill(shopper.email());
        page.locator("#password").fill(shopper.password());
        page.locator("#sign-in").click();
        page.locator("nav.quick-links a[href$='/profile']").waitFor();
        Portal seller = Portal.ofSellers(page, marketplace)
                .signInAnywhere(people.potter().login());
        Portal admin = Portal.ofAdmins(page, marketplace).signInAnywhere(people.adminLogin());

        for (String path : new String[] {"/profile", "/seller/account", "/admin/account"}) {
            assertThat(page.navigate(marketplace.at(path).toString()).status()).isEqualTo(200);
            assertThat(page.url()).endsWith(path);
        }
        seller.openOrders();
        admin.openOrders();
    }

    @ParameterizedTest
    @EnumSource
    void who_changes_her_password_stays_and_is_signed_out_elsewhere(Scripts scripts, Windows windows) {
        String email = seller("Paula Password");
        Login login = new Login("seller", email, PASSWORD);
        Page here = windows.open(scripts);
        Page there = windows.open(scripts);
        Portal.ofSellers(here, marketplace).signInAnywhere(login);
        Portal.ofSellers(there, marketplace).signInAnywhere(login);
        PortalAccount account = sellers(here).open();

        account.changePassword("not the present one", OTHER, OTHER);
        assertThat(account.wrong("currentPassword")).isNotBlank();
        account.changePassword(PASSWORD, OTHER, OTHER + "!");
        assertThat(account.wrong("confirmPassword")).contains("not the same");
        assertThat(account.changePassword(PASSWORD, OTHER, OTHER).said()).contains("changed");

        sellers(here).open();
        there.navigate(marketplace.at("/seller/account").toString());
        assertThat(there.url()).contains("/seller/signin?to=");
    }

    @ParameterizedTest
    @EnumSource
    void devices_are_signed_out_one_by_one_or_all(Scripts scripts, Windows windows) {
        String email = seller("Dora Devices");
        Login login = new Login("seller", email, PASSWORD);
        Page here = windows.open(scripts);
        Portal.ofSellers(here, marketplace).signInAnywhere(login);
        Page there = windows.open(scripts);
        Portal.ofSellers(there, marketplace).signInAnywhere(login);
        Portal.ofSellers(windows.open(scripts), marketplace).signInAnywhere(login);

        PortalAccount account = sellers(here).open();
        int before = account.devices();
        assertThat(before).isGreaterThanOrEqualTo(3);
        assertThat(account.endAnother().devices()).isEqualTo(before - 1);
        assertThat(account.endOthers().devices()).isEqualTo(1);
        there.navigate(marketplace.at("/seller/account").toString());
        assertThat(there.url()).contains("/seller/signin?to=");
    }

    @ParameterizedTest
    @EnumSource
    void a_name_is_changed(Scripts scripts, Windows windows) {
        Page page = windows.open(scripts);
        Portal.ofSellers(page, marketplace).signInAnywhere(new Login("seller", seller("Nele Name"), PASSWORD));
        assertThat(sellers(page).open().rename("Nele Noch").name()).isEqualTo("Nele Noch");
    }

    private String seller(String name) {
        return people.seller(name);
    }

    private String idOf(String email) {
        return people.admin()
                .get("/accounts?audience=seller&search=" + email)
                .must(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private PortalAccount sellers(Page page) {
        return new PortalAccount(page, marketplace, "/seller");
    }

    private PortalAccount admins(Page page) {
        return new PortalAccount(page, marketplace, "/admin");
    }
}
