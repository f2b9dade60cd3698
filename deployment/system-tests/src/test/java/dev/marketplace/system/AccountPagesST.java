package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.marketplace.system.browser.Axe;
import dev.marketplace.system.browser.BrowserTest;
import dev.marketplace.system.browser.RecoveryPages;
import dev.marketplace.system.browser.Scripts;
import dev.marketplace.system.browser.Storefront;
import dev.marketplace.system.browser.Windows;
import dev.marketplace.system.people.People;
import dev.marketplace.system.people.Shopper;
import dev.marketplace.system.product.Marketplace;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody can use the account's pages: light and dark, from left and from right, on a desk and on a telephone. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesST {

    private static final List<String> OPEN = List.of("/signin", "/signup", "/forgot", "/goodbye");
    private static final List<String> OWN =
            List.of("/profile", "/profile/settings", "/profile/security", "/profile/addresses", "/profile/delete");

    private final Marketplace marketplace;
    private final People people;
    private Shopper shopper;

    AccountPagesST(Marketplace marketplace, People people) {
        this.marketplace = marketplace;
        this.people = people;
    }

    @ParameterizedTest
    @CsvSource({
        "'', LIGHT, 1440",
        "'', DARK, 390",
        "/de, LIGHT, 390",
        "/ar, DARK, 1440",
        "/ar, LIGHT, 390",
    })
    void nothing_keeps_anybody_from_using_them(String language, ColorScheme scheme, int width, Windows windows) {
        Page page = windows.open(Scripts.ON);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, 900);

        OPEN.forEach(path -> check(page, language + path));
        new RecoveryPages(page, marketplace).ask(people.newAddress("Axe Code"));
        check(page, language + "/forgot/code");
        new Storefront(page, marketplace).account().signIn(holder());
        OWN.forEach(path -> check(page, language + path));
        page.locator("nav.side-nav a[href$='/addresses']").click();
        String address = page.locator(".address-actions a").first().getAttribute("href");
        check(page, address);
        check(page, address + "/delete");
    }

    private void check(Page page, String path) {
        assertThat(page.navigate(marketplace.at(path).toString()).status()).isEqualTo(200);
        assertThat(Axe.violations(page)).as(path).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " scrolls sideways only where it means to")
                .isEqualTo(true);
    }

    private synchronized Shopper holder() {
        if (shopper == null) {
            shopper = people.shopper("Lena Hofer");
            shopper.address();
        }
        return shopper;
    }
}
