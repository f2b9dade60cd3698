package dev.marketplace.system.browser;

import com.microsoft.playwright.Page;

/** The checkout: where it goes, how it is delivered, what is paid. */
public final class CheckoutPage {

    private final Page page;

    CheckoutPage(Page page) {
        this.page = page;
    }

    /** Enters the first address and keeps it. */
    public CheckoutPage enterAddress(String name) {
        page.locator("#name").fill(name);
        page.locator("#street").fill("Rua das Flores 12");
        page.locator("#zip").fill("4050-262");
        page.locator("#city").fill("Porto");
        page.locator("#country").selectOption("PT");
        page.locator("#save-address").click();
        page.locator("input[name=address]").first().waitFor();
        return this;
    }

    /** What will be paid, as the page writes it. */
    public String total() {
        return page.locator(".totals .is-total dd").innerText().strip();
    }

    /** The page says that a payment did not go through, and what to do. */
    public String notice() {
        return page.locator("[role=alert]").innerText();
    }

    /** Goes on to the provider's page. */
    public PaymentPage pay() {
        page.locator("button[name=step][value=pay]").click();
        page.waitForURL(address -> address.contains("/c/pay/"));
        return new PaymentPage(page);
    }
}
