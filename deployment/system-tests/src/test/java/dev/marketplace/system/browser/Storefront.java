package dev.marketplace.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.marketplace.system.people.Item;
import dev.marketplace.system.product.Marketplace;
import java.util.List;

/** The storefront as a shopper uses it. */
public final class Storefront {

    private final Page page;
    private final Marketplace marketplace;

    public Storefront(Page page, Marketplace marketplace) {
        this.page = page;
        this.marketplace = marketplace;
    }

    /** Goes to a path by the address bar. */
    public Storefront open(String path) {
        page.navigate(marketplace.at(path).toString());
        return this;
    }

    /** The page's heading. */
    public String heading() {
        return page.locator("h1").first().innerText().strip();
    }

    /** Types words into the header's search field and sends them. */
    public Storefront search(String words) {
        page.locator("#search").fill(words);
        page.locator("#search").press("Enter");
        page.locator("#results").waitFor();
        return this;
    }

    /** Follows the first category of the header. @return its name */
    public String openFirstCategory() {
        Locator link = page.locator("nav.category-nav a").first();
        String name = link.innerText().strip();
        link.click();
        page.locator("#results").waitFor();
        return name;
    }

    /** The names of the products that a list shows. */
    public List<String> products() {
        return page.locator(".product-card-name").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** Follows a product's name in a list to its page. */
    public Storefront choose(Item item) {
        page.locator(".product-card-name a").getByText(item.title()).first().click();
        page.locator("#buy").waitFor();
        return this;
    }

    /** Puts the product whose page is open into the cart, once more if the page asks, as it does without scripts. */
    public Storefront addToCart() {
        press("Add to cart");
        Locator confirm = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Put it into the cart"));
        Locator done = page.getByText("is in your cart");
        confirm.or(done).first().waitFor();
        if (!done.isVisible() && confirm.isVisible()) {
            confirm.click();
        }
        done.first().waitFor();
        return this;
    }

    /** How many pieces the header says are in the cart; 0 if it says nothing. */
    public int cartBadge() {
        Locator badge = page.locator(".count-badge");
        return badge.count() == 0 ? 0 : Integer.parseInt(badge.innerText().replaceAll("\\D+", ""));
    }

    public CartPage cart() {
        open("/cart");
        return new CartPage(page);
    }

    public AccountPages account() {
        return new AccountPages(page, marketplace);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
