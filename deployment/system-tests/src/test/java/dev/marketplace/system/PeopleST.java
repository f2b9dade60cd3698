package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.PeoplePage;
import dev.marketplace.system.browser.Portal;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Administrators find accounts, ban them and make others administrators. */
@BrowserTest
class PeopleST {

    private static final String REASON = "Wrote what nobody should read.";

    private final Marketplace marketplace;
    private final People people;

    PeopleST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @ParameterizedTest
    @EnumSource
    void a_ban_ends_sessions_and_says_why_until_it_is_lifted(Scripts scripts, Windows windows) {
        String email = people.seller("Bruno Banned");
        Login login = new Login("seller", email, "a short sentence works");
        Page seller = windows.open(scripts);
        Portal.ofSellers(seller, marketplace).signInAnywhere(login);
        PeoplePage page = page(windows, scripts).open("sellers").search(email);
        assertThat(page.rows()).hasSize(1);

        assertThat(page.ban(email, REASON).said()).contains("banned");
        assertThat(page.row(email)).contains("Banned").contains(REASON);
        seller.navigate(marketplace.at("/seller/account").toString());
        assertThat(seller.url()).contains("/seller/signin");
        assertThat(Portal.ofSellers(seller, marketplace).signInWrong(email, login.password()))
                .contains(REASON);

        page.unban(email);
        assertThat(page.row(email)).contains("Active");
        Portal.ofSellers(windows.open(scripts), marketplace).signInAnywhere(login);
    }

    @ParameterizedTest
    @EnumSource
    void row_18_who_is_promoted_comes_in_and_who_is_demoted_is_out(Scripts scripts, Windows windows) {
        Shopper shopper = people.shopper("Petra Promoted");
        Login login = new Login("admin", shopper.email(), shopper.password());
        assertThat(Portal.ofAdmins(windows.open(scripts), marketplace).signInWrong(shopper.email(), shopper.password()))
                .isNotBlank();
        PeoplePage page = page(windows, scripts).open("admins");
        assertThat(page.promote(people.newAddress("Nobody")).said()).contains("no such account");
        assertThat(page.open("admins").promote(shopper.email()).said()).contains("Petra Promoted");

        Page promoted = windows.open(scripts);
        Portal.ofAdmins(promoted, marketplace).signIn(login);
        page.open("admins").demote(shopper.email());
        assertThat(page.rows()).noneMatch(row -> row.contains(shopper.email()));
        promoted.navigate(marketplace.at("/admin/people").toString());
        assertThat(promoted.url()).contains("/admin/signin");
    }

    @Test
    void nobody_decides_about_herself(Windows windows) {
        PeoplePage page = page(windows, Scripts.OFF).open("admins");
        assertThat(page.isOfferingAnything(people.adminLogin().email())).isFalse();
        assertThat(page.row(people.adminLogin().email())).contains("This is you");
    }

    @ParameterizedTest
    @EnumSource
    void long_lists_are_read_page_by_page(Scripts scripts, Windows windows) {
        PeoplePage page = page(windows, scripts).open("users");
        assertThat(page.rows()).isNotEmpty();
        if (page.hasOlder()) {
            String first = page.rows().get(0);
            assertThat(page.older().rows()).isNotEmpty().doesNotContain(first);
        }
        assertThat(page.search("nobody-is-called-so").rows()).isEmpty();
    }

    private PeoplePage page(Windows windows, Scripts scripts) {
        Page page = windows.open(scripts);
        Portal.ofAdmins(page, marketplace).signIn(people.adminLogin());
        return new PeoplePage(page, marketplace);
    }
}
