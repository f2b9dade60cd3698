package dev.marketplace.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens windows of the browser, each of a person of her own: nobody shares cookies. Closed when the test ends. */
public final class Windows implements ExtensionContext.Store.CloseableResource {

    /** The slowest page of a busy machine; no more than a limit. */
    private static final double PATIENCE_MILLIS = 45_000;

    private final Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();

    Windows(Browser browser) {
        this.browser = browser;
    }

    /** A window of somebody whom the marketplace does not know, reading English. */
    public Page open(Scripts scripts) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setJavaScriptEnabled(scripts == Scripts.ON)
                .setLocale("en-GB")
                .setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        open.add(context);
        return context.newPage();
    }

    /** Keeps a picture of each open page, for whoever reads of the failure. */
    void photograph(String name) {
        int number = 0;
        for (BrowserContext context : open) {
            for (Page page : context.pages()) {
                String file = name.replaceAll("[^A-Za-z0-9]+", "-") + "-" + ++number + ".png";
                Path path = Path.of("target", "failures", file);
                page.screenshot(new Page.ScreenshotOptions().setPath(path));
                System.out.println("Photographed " + page.url() + ": " + path);
            }
        }
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
    }
}
