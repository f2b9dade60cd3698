package dev.marketplace.system.browser;

import com.microsoft.playwright.Page;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;

/** Registration, code and sign-in. */
public final class AccountPages {

    private final Page page;
    private final Marketplace marketplace;

    AccountPages(Page page, Marketplace marketplace) {
        this.page = page;
        this.marketplace = marketplace;
    }

    /** Registers, up to where the code is asked for. */
    public AccountPages register(String name, String email, String password) {
        page.navigate(marketplace.at("/signup").toString());
        page.locator("#name").fill(name);
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#create-account").click();
        page.locator("#code").waitFor();
        return this;
    }

    /** Enters the code, up to where one can sign in. */
    public AccountPages verify(String code) {
        page.locator("#code").fill(code);
        page.locator("#confirm-code").click();
        page.locator("#sign-in").waitFor();
        return this;
    }

    /** Enters a code that is not the one that was sent. @return what the page says to it */
    public String verifyWrong(String code) {
        page.locator("#code").fill(code);
        page.locator("#confirm-code").click();
        page.locator("#code-error").waitFor();
        return page.locator("#code-error").innerText();
    }

    public void signIn(Shopper shopper) {
        signIn(shopper.email(), shopper.password());
    }

    /** Signs in on the page that is open, or on the sign-in page. */
    public void signIn(String email, String password) {
        if (page.locator("#sign-in").count() == 0) {
            page.navigate(marketplace.at("/signin").toString());
        }
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#sign-in").click();
        page.locator("nav.quick-links a[href$='/profile']").waitFor();
    }
}
