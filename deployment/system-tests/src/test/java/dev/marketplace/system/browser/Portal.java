package dev.marketplace.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.marketplace.system.people.Api.Login;
import dev.marketplace.system.product.Marketplace;
import java.util.List;

/** The seller's or the admin's portal. */
public final class Portal {

    private final Page page;
    private final Marketplace marketplace;
    private final String root;

    private Portal(Page page, Marketplace marketplace, String root) {
        this.page = page;
        this.marketplace = marketplace;
        this.root = root;
    }

    public static Portal ofSellers(Page page, Marketplace marketplace) {
        return new Portal(page, marketplace, "/seller");
    }

    public static Portal ofAdmins(Page page, Marketplace marketplace) {
        return new Portal(page, marketplace, "/admin");
    }

    /** Asks for the orders, is sent to the door, signs in and lands at the orders. */
    public Portal signIn(Login login) {
        go("/orders");
        page.locator("#sign-in").waitFor();
        page.locator("#email").fill(login.email());
        page.locator("#password").fill(login.password());
        page.locator("#sign-in").click();
        page.locator("#table").waitFor();
        return this;
    }

    /** Signs in and comes to wherever the portal leads. */
    public Portal signInAnywhere(Login login) {
        go("/signin");
        page.locator("#email").fill(login.email());
        page.locator("#password").fill(login.password());
        page.locator("#sign-in").click();
        page.locator("#sign-out").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** Tries to sign in with what is not right. @return what the page says */
    public String signInWrong(String email, String password) {
        go("/signin");
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#sign-in").click();
        page.locator("[role=alert]").first().waitFor();
        return page.locator("[role=alert]").first().innerText();
    }

    public Portal openOrders() {
        go("/orders");
        page.locator("#table").waitFor();
        return this;
    }

    /** The numbers of the orders that the table shows. */
    public List<String> numbers() {
        return page.locator("#table tbody .cell-main a").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** Returns when the page that is open shows this order by itself. */
    public void awaitOrder(String group) {
        page.locator("#table tbody .cell-main a").getByText(group).first().waitFor();
    }

    /** Follows the first order of this number. @return all that its page says */
    public String open(String group) {
        page.locator("#table tbody .cell-main a").getByText(group).first().click();
        page.locator("h1").getByText(group).waitFor();
        return page.locator("main").innerText();
    }

    /** Goes to an order by the address bar. @return the status of the answer */
    public int statusOfOrder(String id) {
        return page.navigate(marketplace.at(root + "/orders/" + id).toString()).status();
    }

    private void go(String path) {
        page.navigate(marketplace.at(root + path).toString());
    }
}
