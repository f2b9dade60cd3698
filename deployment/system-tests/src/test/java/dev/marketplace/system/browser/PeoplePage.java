package dev.marketplace.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.marketplace.system.product.Marketplace;
import java.util.List;

/** Where administrators decide about accounts. */
public final class PeoplePage {

    private final Page page;
    private final Marketplace marketplace;

    /** @param page of an administrator who is signed in */
    public PeoplePage(Page page, Marketplace marketplace) {
        this.page = page;
        this.marketplace = marketplace;
    }

    /** @param kind users, sellers or admins */
    public PeoplePage open(String kind) {
        page.navigate(marketplace.at("/admin/people?kind=" + kind).toString());
        page.locator("#find").waitFor();
        return this;
    }

    public PeoplePage search(String text) {
        page.locator("#q").fill(text);
        page.locator("#find").click();
        page.waitForURL("**q=**");
        page.locator("#find").waitFor();
        return this;
    }

    public List<String> rows() {
        return page.locator("#people tbody tr").allInnerTexts();
    }

    /** The row of an address. */
    public String row(String email) {
        return rowOf(email).innerText();
    }

    public PeoplePage ban(String email, String reason) {
        rowOf(email).locator("button[popovertarget]").first().click();
        rowOf(email).locator("textarea").fill(reason);
        return decide(rowOf(email), "ban");
    }

    public PeoplePage unban(String email) {
        return decide(rowOf(email), "unban");
    }

    public PeoplePage demote(String email) {
        return decide(rowOf(email), "demote");
    }

    public PeoplePage promote(String email) {
        page.locator("#open-promote").click();
        page.locator("#email").fill(email);
        page.locator("#do-promote").click();
        return this;
    }

    /** Whether the row offers anything to do. */
    public boolean isOfferingAnything(String email) {
        return rowOf(email).locator("button").count() > 0;
    }

    public boolean hasOlder() {
        return page.locator("#older").count() == 1;
    }

    public PeoplePage older() {
        page.locator("#older").click();
        page.locator("#newest").waitFor();
        return this;
    }

    /** The message that the decision left. */
    public String said() {
        Locator toast = page.locator(".toast[role]").first();
        toast.waitFor();
        return toast.innerText();
    }

    private PeoplePage decide(Locator row, String act) {
        row.locator("button[name=act][value=" + act + "]").click();
        said();
        return this;
    }

    private Locator rowOf(String email) {
        return page.locator("#people tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.getByText(email)))
                .first();
    }
}
