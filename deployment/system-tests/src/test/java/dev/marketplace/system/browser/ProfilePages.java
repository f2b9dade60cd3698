package dev.marketplace.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.marketplace.system.product.Marketplace;
import java.nio.file.Path;
import java.util.List;

/** The account's own pages. */
public final class ProfilePages {

    private final Page page;
    private final Marketplace marketplace;

    public ProfilePages(Page page, Marketplace marketplace) {
        this.page = page;
        this.marketplace = marketplace;
    }

    public ProfilePages open(String path) {
        page.navigate(marketplace.at(path).toString());
        return this;
    }

    /** What the action before has left to say. */
    public String said() {
        return page.locator(".toast").first().innerText();
    }

    /** What a field's error says. @param field its id */
    public String errorAt(String field) {
        page.locator("#" + field + "-error").waitFor();
        return page.locator("#" + field + "-error").innerText();
    }

    public ProfilePages changePassword(String current, String next, String again) {
        open("/profile/security");
        page.locator("#currentPassword").fill(current);
        page.locator("#newPassword").fill(next);
        page.locator("#confirmPassword").fill(again);
        page.locator("#change-password-now").click();
        page.waitForLoadState();
        return this;
    }

    /** The devices that are signed in, as the page names them. */
    public List<String> devices() {
        return page.locator(".device").allInnerTexts();
    }

    public ProfilePages addAddress(String label, String street) {
        open("/profile/addresses");
        page.locator("#name").fill("Lena Hofer");
        page.locator("#street").fill(street);
        page.locator("#zip").fill("1070");
        page.locator("#city").fill("Vienna");
        page.locator("#country").selectOption("AT");
        page.locator("#label").selectOption(label);
        page.locator("#save-address").click();
        address(street).waitFor();
        return this;
    }

    /** The card of a saved address. */
    public Locator address(String street) {
        return page.locator(".address").filter(new Locator.FilterOptions().setHasText(street));
    }

    /** The streets of the addresses that are said to be the default. */
    public List<String> defaults() {
        return page.locator(".address")
                .filter(new Locator.FilterOptions().setHas(page.locator("p .good")))
                .locator("address")
                .allInnerTexts();
    }

    public ProfilePages uploadPicture(Path file) {
        open("/profile/settings");
        page.locator("#picture").setInputFiles(file);
        page.locator("#save-picture").click();
        page.locator(".toast").waitFor();
        return this;
    }
}
