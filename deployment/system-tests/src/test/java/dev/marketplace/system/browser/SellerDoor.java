package dev.marketplace.system.browser;

import com.microsoft.playwright.Page;
import dev.marketplace.system.product.Marketplace;
import java.util.List;

/** How somebody becomes a seller: account, code, shop, payout account. */
public final class SellerDoor {

    private static final String BANK_ACCOUNT = "DE89370400440532013000";

    private final Page page;
    private final Marketplace marketplace;

    public SellerDoor(Page page, Marketplace marketplace) {
        this.page = page;
        this.marketplace = marketplace;
    }

    /** Fills in the first step and sends it, whatever comes of it. */
    public SellerDoor register(String name, String email, String password, String phone, String country) {
        go("/signup");
        page.locator("#name").fill(name);
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#phone").fill(phone);
        page.locator("#country").selectOption(country);
        page.locator("#create-account").click();
        return this;
    }

    /** Where the code is asked for. */
    public SellerDoor awaitCode() {
        page.locator("#code").waitFor();
        return this;
    }

    public SellerDoor enterCode(String code) {
        page.locator("#code").fill(code);
        page.locator("#confirm-code").click();
        return this;
    }

    /** Signs in on the page that is open. */
    public SellerDoor signIn(String email, String password) {
        page.locator("#sign-in").waitFor();
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#sign-in").click();
        return this;
    }

    /** Where the shop is described; with what it needs, but for the address, which follows from the name. */
    public SellerDoor describeShop(String name) {
        page.locator("#open-shop").waitFor();
        page.locator("#name").fill(name);
        page.locator("#category").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#bio").fill("Two people and one kiln.\nVisitors are welcome.");
        page.locator("#address").fill("Rua das Flores 1");
        page.locator("#city").fill("Porto");
        page.locator("#price1").fill("4,90");
        page.locator("#hoursMon").fill("9:00 to 18:00");
        page.locator("#linkLabel1").fill("Our kiln");
        page.locator("#linkUrl1").fill("https://kiln.example");
        return this;
    }

    public SellerDoor fill(String field, String text) {
        page.locator("#" + field).fill(text);
        return this;
    }

    public String value(String field) {
        return page.locator("#" + field).inputValue();
    }

    public SellerDoor openShop() {
        page.locator("#open-shop").click();
        return this;
    }

    /** {@code connected}, {@code pending} or {@code not-connected}, as the page of payouts says. */
    public String payoutState() {
        page.locator("#payout-state").waitFor();
        return page.locator("#payout-state").getAttribute("data-state");
    }

    /** What is still due. */
    public List<String> due() {
        return page.locator("#payout-due li").allInnerTexts();
    }

    /** To the provider's page, tells nothing there and comes back. */
    public SellerDoor connectLater() {
        page.locator("#connect").click();
        page.locator("button[name=later]").click();
        page.locator("#payout-state").waitFor();
        return this;
    }

    /** To the provider's page, tells it all and comes back. */
    public SellerDoor connect() {
        page.locator("#connect").click();
        page.locator("#country").selectOption("de");
        page.locator("#number").fill(BANK_ACCOUNT);
        page.locator("input[name=terms]").check();
        page.locator("button:not([name=later])").last().click();
        page.locator("#payout-state").waitFor();
        return this;
    }

    /** Whether a page of the portal says that no money can arrive. */
    public boolean isWarned() {
        go("/orders");
        page.locator("#table").waitFor();
        return page.locator("#payout-banner").count() == 1;
    }

    /** What the page says is wrong with a field. */
    public String wrong(String field) {
        page.locator("#" + field + "-error").waitFor();
        return page.locator("#" + field + "-error").innerText();
    }

    public String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    public void awaitPath(String path) {
        page.waitForURL("**" + path);
    }

    public SellerDoor go(String path) {
        page.navigate(marketplace.at("/seller" + path).toString());
        return this;
    }
}
