package dev.marketplace.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one browser of a test run. */
final class Browsers implements ExtensionContext.Store.CloseableResource {

    private final Playwright playwright;
    private final Optional<Browser> browser;

    Browsers() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Executable.find().or(this::downloaded).map(this::launch);
    }

    /** Empty if none is installed. */
    Optional<Browser> browser() {
        return browser;
    }

    /** What Playwright downloaded at some other time; never now. */
    private Optional<Path> downloaded() {
        return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
    }

    private Browser launch(Path executable) {
        List<String> arguments = new ArrayList<>(List.of(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-sync",
                "--no-first-run"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(arguments));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
