package dev.marketplace.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The provider's hosted page. */
public final class PaymentPage {

    private final Page page;

    PaymentPage(Page page) {
        this.page = page;
    }

    /** Pays with a card that pays at once. */
    public ThanksPage pay(String card) {
        enter(card);
        return ThanksPage.arrived(page);
    }

    /** Pays with a card that the bank declines. @return what the page says */
    public String payDeclined(String card) {
        enter(card);
        page.locator("[role=alert]").waitFor();
        return page.locator("[role=alert]").innerText();
    }

    /** Pays with a card whose bank asks, and confirms. */
    public ThanksPage payAndConfirm(String card) {
        enter(card);
        press("Complete authentication");
        return ThanksPage.arrived(page);
    }

    /** Goes back to the shop without having paid. */
    public CheckoutPage cancel() {
        page.getByText("Cancel and go back to the shop").click();
        page.locator("#order-title").waitFor();
        return new CheckoutPage(page);
    }

    private void enter(String card) {
        page.locator("#number").fill(card);
        page.locator("#expiry").fill("12 / 34");
        page.locator("#cvc").fill("123");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Pay ")))
                .click();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
