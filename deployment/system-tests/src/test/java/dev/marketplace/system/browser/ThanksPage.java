package dev.marketplace.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What the page says where a buyer lands when she has paid, once the orders exist.
 *
 * @param groupNumber the order group's number
 * @param shops that now pack
 * @param orders the paths of the order pages that it leads to
 */
public record ThanksPage(String groupNumber, List<String> shops, List<String> orders) {

    /** The page looks again by itself until it shows the group's number. */
    static ThanksPage arrived(Page page) {
        Locator number = page.locator("#group-number");
        number.waitFor();
        return new ThanksPage(
                number.innerText().strip(),
                page.locator(".order-group h3").allInnerTexts().stream()
                        .map(String::strip)
                        .toList(),
                page.locator(".order-group header a").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .toList());
    }
}
