package org.soleus.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A real browser for tests, the one that is installed on this machine; a test that needs it is
/// skipped, visibly, where there is none.
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Starts it, or skips the test.
    public static Chromium start() {
        var found = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no Chromium is installed: browser test skipped");
        var options = new Playwright.CreateOptions();
        options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(options);
        var how =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(found.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu"));
        return new Chromium(playwright, playwright.chromium().launch(how));
    }

    /// A page of a fresh visitor.
    ///
    /// @param width in CSS pixels: 390 is a phone, 1280 a desk
    public Page page(int width, ColorScheme scheme) {
        return context(width, scheme).newPage();
    }

    /// A fresh visitor, with cookies of its own.
    public BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setColorScheme(scheme)
                        .setLocale("en-US")
                        .setTimezoneId("Europe/Berlin"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
