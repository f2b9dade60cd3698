package dev.marketplace.system.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/** A shopper's page of one order. */
public final class OrderPage {

    private final Page page;

    private OrderPage(Page page) {
        this.page = page;
    }

    public static OrderPage open(Page page, URI address) {
        page.navigate(address.toString());
        page.locator("#items-title").waitFor();
        return new OrderPage(page);
    }

    public String heading() {
        return page.locator("h1").innerText().strip();
    }

    public List<String> titles() {
        return page.locator(".line-item h3").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** What was paid for this order, as the page writes it. */
    public String total() {
        return page.locator(".totals .is-total dd").innerText().strip();
    }
}
