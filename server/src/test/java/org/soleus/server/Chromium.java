package org.soleus.server;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A real browser for tests, the one that is installed on this machine; where one without windows
/// is, that one, which is quicker. A test that needs it is skipped, visibly, where there is none,
/// except on the build server, where it fails.
///
/// Whoever closes it leaves it, without any of its visitors, to the next who starts one.
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome");

    private static final int USUAL_TEXT = 16;

    /// A busy machine takes longer than the five seconds that are usual.
    private static final int PATIENCE_MS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /// Those that nobody uses just now. They end with the process that started them.
    private static final Queue<Browser> RESTING = new ConcurrentLinkedQueue<>();

    private final Browser browser;
    private final int text;

    private Chromium(Browser browser, int text) {
        this.browser = browser;
        this.text = text;
    }

    /// Starts it, or skips the test.
    public static Chromium start() {
        return start(USUAL_TEXT);
    }

    /// Starts it for somebody whose text is set larger, or skips the test.
    ///
    /// @param text the size of text as the reader set it, in pixels; 16 is the usual one
    public static Chromium start(int text) {
        var resting = text == USUAL_TEXT ? RESTING.poll() : null;
        return new Chromium(resting == null ? launched(text) : resting, text);
    }

    private static Browser launched(int text) {
        var how =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(arguments(text));
        return Playwright.create(withoutDownload()).chromium().launch(how);
    }

    /// The browser is there already, or it is none.
    public static Playwright.CreateOptions withoutDownload() {
        var options = new Playwright.CreateOptions();
        options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return options;
    }

    /// Where it is.
    public static Path installed() {
        var found = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("no Chromium is installed on the build server");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium is installed: browser test skipped");
        return found.orElseThrow();
    }

    /// How it is started.
    ///
    /// @param text the size of text, in pixels
    public static List<String> arguments(int text) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
        if (text != USUAL_TEXT) arguments.add("--blink-settings=defaultFontSize=" + text);
        return arguments;
    }

    /// A page of a fresh visitor.
    ///
    /// @param width in CSS pixels: 390 is a phone, 1280 a desk
    public Page page(int width, ColorScheme scheme) {
        return context(width, scheme).newPage();
    }

    /// A fresh visitor, with cookies of its own, who welcomes motion.
    public BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(visitor(width, scheme));
    }

    /// A fresh visitor who prefers that nothing moves.
    public BrowserContext still(int width, ColorScheme scheme) {
        return browser.newContext(visitor(width, scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /// A fresh visitor who has scripts turned off.
    public BrowserContext scriptless(int width, ColorScheme scheme) {
        return browser.newContext(visitor(width, scheme).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions visitor(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(scheme)
                .setLocale("en-US")
                .setTimezoneId("Europe/Berlin");
    }

    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
        if (text == USUAL_TEXT && browser.isConnected()) RESTING.add(browser);
        else browser.close();
    }
}
