package org.soleus.server.scenario;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import org.soleus.server.Chromium;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A browser whose profile lies on the disk: it can be killed, and opened again.
final class Profile implements AutoCloseable {

    private final Path folder;
    private final Playwright playwright;

    private Profile(Path folder) {
        this.folder = folder;
        this.playwright = Playwright.create(Chromium.withoutDownload());
    }

    static Profile at(Path folder) {
        return new Profile(folder);
    }

    /// Opens it as it was left.
    BrowserContext open() {
        return playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.installed())
                                .setArgs(Chromium.arguments(16))
                                .setViewportSize(390, 844)
                                .setLocale("en-US")
                                .setTimezoneId("Europe/Berlin"));
    }

    /// Kills each of its processes, and waits until they are gone.
    void kill() {
        var mine =
                ProcessHandle.current()
                        .descendants()
                        .filter(
                                it ->
                                        it.info()
                                                .commandLine()
                                                .orElse("")
                                                .contains(folder.toString()))
                        .toList();
        if (mine.isEmpty()) throw new AssertionError("no browser to kill");
        mine.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(
                        mine.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
