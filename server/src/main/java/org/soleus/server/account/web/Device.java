package org.soleus.server.account.web;

import org.jspecify.annotations.Nullable;
import org.soleus.server.web.Say;

import java.util.List;
import java.util.Objects;

/// On what somebody is signed in, as far as its browser says: enough to know one's own again.
///
/// @param browser as `Firefox`; empty where it is none that we know
/// @param system as `Android`; empty where it is none that we know
record Device(String browser, String system) {

    /// Under what name a session keeps it.
    static final String KEPT = "soleus.device";

    /// Later ones call themselves by the names of earlier ones as well: the first that fits counts.
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("SamsungBrowser/", "Samsung Internet"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("FxiOS/", "Firefox"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Android", "Android"),
                    new Sign("Windows", "Windows"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Mac OS X", "macOS"),
                    new Sign("Linux", "Linux"));

    /// By what a browser sends of itself.
    static Device of(@Nullable String agent) {
        var sent = Objects.requireNonNullElse(agent, "");
        return new Device(first(BROWSERS, sent), first(SYSTEMS, sent));
    }

    /// As [#kept] wrote it; nothing known where a session keeps none.
    static Device ofKept(@Nullable String kept) {
        var parts = Objects.requireNonNullElse(kept, "|").split("\\|", -1);
        return parts.length == 2 ? new Device(parts[0], parts[1]) : new Device("", "");
    }

    /// As a session keeps it.
    String kept() {
        return browser + "|" + system;
    }

    /// As a page names it.
    String words(Say say) {
        if (browser.isEmpty() && system.isEmpty()) return say.words("account.devices.unknown");
        if (browser.isEmpty()) return system;
        return system.isEmpty() ? browser : say.words("account.devices.on", browser, system);
    }

    private static String first(List<Sign> signs, String sent) {
        return signs.stream()
                .filter(sign -> sent.contains(sign.word()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }

    /// @param word by which it is known
    /// @param name as people call it
    private record Sign(String word, String name) {}
}
