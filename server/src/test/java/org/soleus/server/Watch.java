package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;

import java.util.ArrayList;
import java.util.List;

/// Keeps an eye on everything a visitor's pages do: what they ask from elsewhere, what they
/// complain of, and what the security policy blocks.
public final class Watch {

    private final List<String> wrongs = new ArrayList<>();

    private Watch() {}

    /// Watches all pages of a visitor, those that are opened later too.
    ///
    /// @param origin where the clinic is, as `http://localhost:4711`
    public static Watch over(BrowserContext visitor, String origin) {
        var watch = new Watch();
        visitor.onRequest(
                asked -> {
                    boolean own = asked.url().startsWith(origin + "/");
                    if (!own && !asked.url().startsWith("data:")) {
                        watch.wrongs.add("asked elsewhere: " + asked.url());
                    }
                });
        visitor.onConsoleMessage(
                said -> {
                    if (said.type().equals("error") && !isOfTheNetwork(said.text())) {
                        watch.wrongs.add(said.text());
                    }
                });
        visitor.onWebError(error -> watch.wrongs.add("script failed: " + error.error()));
        return watch;
    }

    /// A page that is told "no such page", or has no network, is told so in the console as well.
    private static boolean isOfTheNetwork(String said) {
        return said.startsWith("Failed to load resource: the server")
                || said.endsWith("net::ERR_INTERNET_DISCONNECTED")
                || said.equals("An unknown error occurred when fetching the script.");
    }

    /// Fails when anything went wrong so far.
    public void isCalm() {
        assertThat(wrongs).as("what the pages did wrong").isEmpty();
    }
}
