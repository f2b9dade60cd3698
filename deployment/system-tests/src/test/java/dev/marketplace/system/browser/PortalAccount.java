package dev.marketplace.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.marketplace.system.product.Marketplace;

/** A portal's pages of one's own account, and those of a forgotten password. */
public final class PortalAccount {

    private final Page page;
    private final Marketplace marketplace;
    private final String root;

    /** @param root {@code /seller} or {@code /admin} */
    public PortalAccount(Page page, Marketplace marketplace, String root) {
        this.page = page;
        this.marketplace = marketplace;
        this.root = root;
    }

    /** From the sign-in page by its link, up to where the code is asked for. */
    public PortalAccount forget(String email) {
        page.navigate(marketplace.at(root + "/signin").toString());
        page.locator("a[href$='/forgot']").click();
        page.locator("#send-code").waitFor();
        page.locator("#email").fill(email);
        page.locator("#send-code").click();
        page.locator("#code").waitFor();
        return this;
    }

    public PortalAccount enterCode(String code) {
        page.locator("#code").fill(code);
        page.locator("#confirm-code").click();
        return this;
    }

    /** What the page says to the code. */
    public String codeRefusal() {
        page.locator("#code-error").waitFor();
        return page.locator("#code-error").innerText();
    }

    /** Sends a new password, whatever comes of it. */
    public PortalAccount choose(String password) {
        page.locator("#set-password").waitFor();
        page.locator("#password").fill(password);
        page.locator("#set-password").click();
        return this;
    }

    public PortalAccount awaitSignIn() {
        page.locator("#sign-in").waitFor();
        return this;
    }

    public PortalAccount open() {
        page.navigate(marketplace.at(root + "/account").toString());
        page.locator("#save-name").waitFor();
        return this;
    }

    public PortalAccount rename(String name) {
        page.locator("#name").fill(name);
        page.locator("#save-name").click();
        said();
        return this;
    }

    public String name() {
        return page.locator("#name").inputValue();
    }

    public PortalAccount changePassword(String current, String chosen, String again) {
        page.locator("#currentPassword").fill(current);
        page.locator("#newPassword").fill(chosen);
        page.locator("#confirmPassword").fill(again);
        page.locator("#save-password").click();
        return this;
    }

    /** What the page says is wrong with a field. */
    public String wrong(String field) {
        page.locator("#" + field + "-error").waitFor();
        return page.locator("#" + field + "-error").innerText();
    }

    /** The message that the action left. */
    public String said() {
        Locator toast = page.locator(".toast[role]").first();
        toast.waitFor();
        return toast.innerText();
    }

    public int devices() {
        return page.locator("#device-list > li").count();
    }

    /** Signs out the first device that is not this one. */
    public PortalAccount endAnother() {
        page.locator("#device-list button[name=end]").first().click();
        said();
        return this;
    }

    public PortalAccount endOthers() {
        page.locator("#end-others").click();
        said();
        return this;
    }
}
