package dev.marketplace.system.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Where a buyer lands when she has paid; it shows the order group once the orders exist. */
public final class ThanksPage {

    private final Page page;

    private ThanksPage(Page page) {
        this.page = page;
    }

    /** The page, as soon as it shows the group's number: it looks again by itself. */
    static ThanksPage arrived(Page page) {
        page.locator("#group-number").waitFor();
        return new ThanksPage(page);
    }

    public String groupNumber() {
        return page.locator("#group-number").innerText().strip();
    }

    /** The shops that now pack. */
    public List<String> shops() {
        return page.locator(".order-group h3").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** The paths of the order pages that it leads to. */
    public List<String> orders() {
        return page.locator(".order-group header a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
