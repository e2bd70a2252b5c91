package org.soleus.bench.fault;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A phone: the browser that is installed here, with a profile on the disk, so that it can be
/// killed and opened again.
final class Device implements AutoCloseable {

    /// What it needs.
    static final String PROGRAM = "chromium or chromium-browser or google-chrome";

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    private static final List<String> HOW =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Path program;
    private final Path profile;
    private final Map<String, String> settings;
    private final Playwright driver;

    private Device(Path program, Path profile, Map<String, String> settings) {
        this.program = program;
        this.profile = profile;
        this.settings = settings;
        var how = new Playwright.CreateOptions();
        // The browser is there already.
        how.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        this.driver = Playwright.create(how);
    }

    /// A new one that keeps what it keeps in this folder.
    ///
    /// @throws Skipped where no browser is installed
    static Device at(Path profile) throws Skipped {
        return at(profile, Map.of());
    }

    /// One whose browser is started with settings of its own.
    ///
    /// @throws Skipped where no browser is installed
    static Device at(Path profile, Map<String, String> settings) throws Skipped {
        return new Device(Tool.need(PROGRAM), profile, settings);
    }

    /// Where it keeps what it keeps.
    Path profile() {
        return profile;
    }

    /// Opens it as it was left, on a clinic.
    ///
    /// @param port where the clinic is reached
    Handset open(int port) {
        return new Handset(context(), "http://localhost:" + port);
    }

    private BrowserContext context() {
        var all = new HashMap<>(System.getenv());
        all.putAll(settings);
        var how =
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(program)
                        .setArgs(HOW)
                        .setEnv(all)
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("en-US")
                        .setTimezoneId("Europe/Berlin");
        return driver.chromium().launchPersistentContext(profile, how);
    }

    /// Kills each of its processes (`kill -9`), and waits until they are gone.
    void kill() throws IOException {
        var mine = processes();
        if (mine.isEmpty()) throw new IOException("there is no browser to kill");
        mine.forEach(ProcessHandle::destroyForcibly);
        gone(mine);
    }

    private List<ProcessHandle> processes() {
        var name = profile.toString();
        return ProcessHandle.current()
                .descendants()
                .filter(it -> it.info().commandLine().orElse("").contains(name))
                .toList();
    }

    private static void gone(List<ProcessHandle> processes) {
        var ends = processes.stream().map(ProcessHandle::onExit);
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
    }

    /// Ends it, and leaves nobody behind who writes into its folder.
    @Override
    public void close() {
        var mine = processes();
        driver.close();
        mine.forEach(ProcessHandle::destroy);
        gone(mine);
    }
}
