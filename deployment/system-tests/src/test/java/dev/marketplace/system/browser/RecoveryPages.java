package dev.marketplace.system.browser;

import com.microsoft.playwright.Page;
import dev.marketplace.system.product.Marketplace;

/** A forgotten password, in three steps. */
public final class RecoveryPages {

    private final Page page;
    private final Marketplace marketplace;

    public RecoveryPages(Page page, Marketplace marketplace) {
        this.page = page;
        this.marketplace = marketplace;
    }

    /** From the sign-in page to where the code is asked for. @return what that page says of the mail */
    public String ask(String email) {
        page.navigate(marketplace.at("/signin").toString());
        page.locator("a[href$='/forgot']").click();
        page.locator("#send-code").waitFor();
        page.locator("#email").fill(email);
        page.locator("#send-code").click();
        page.locator("#code").waitFor();
        return page.locator("h1 + p").innerText();
    }

    /** Enters the code, up to where the new password is asked for. */
    public RecoveryPages code(String code) {
        page.locator("#code").fill(code);
        page.locator("#confirm-code").click();
        page.locator("#set-password").waitFor();
        return this;
    }

    /** Up to where one signs in. */
    public void choose(String password) {
        page.locator("#password").fill(password);
        page.locator("#set-password").click();
        page.locator("#sign-in").waitFor();
    }

    /** @return what the page says against the password */
    public String chooseWrong(String password) {
        page.locator("#password").fill(password);
        page.locator("#set-password").click();
        page.locator("#password-error").waitFor();
        return page.locator("#password-error").innerText();
    }
}
