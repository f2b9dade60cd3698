package dev.marketplace.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The cart. */
public final class CartPage {

    private final Page page;

    CartPage(Page page) {
        this.page = page;
    }

    /** The shops that something in the cart is from, in its order. */
    public List<String> shops() {
        return texts(".order-group h2");
    }

    /** The titles of what is in the cart. */
    public List<String> titles() {
        return texts(".line-item h3");
    }

    public CheckoutPage checkout() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Go to checkout"))
                .click();
        page.locator("#order-title").waitFor();
        return new CheckoutPage(page);
    }

    private List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }
}
