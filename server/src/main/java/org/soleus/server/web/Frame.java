package org.soleus.server.web;

/// What the frame around a page needs to know; nothing in it names a person.
///
/// @param title the first part of the page's title, equal to its heading
/// @param description one sentence for search engines; empty on a member's pages
/// @param path the address without host and query
/// @param theme `light`, `dark`, or empty to follow the device
/// @param member whether somebody is signed in as a member
/// @param staff whether somebody is signed in as staff
/// @param emergency the number to call in an emergency where the reader is
/// @param again when the form that led here was saved before, as `21:42`; empty when it was not
public record Frame(
        String title,
        String description,
        String path,
        String theme,
        boolean member,
        boolean staff,
        Emergency emergency,
        String again) {

    /// The same frame with another sentence for search engines.
    public Frame describedAs(String sentence) {
        return new Frame(title, sentence, path, theme, member, staff, emergency, again);
    }

    /// The colour schemes that the page is drawn for, as the browser wants them named.
    public String scheme() {
        return theme.isEmpty() ? "light dark" : theme;
    }

    /// Where the dark sheet applies, as a media query; empty where it never does.
    public String darkMedia() {
        return switch (theme) {
            case "dark" -> "screen";
            case "light" -> "";
            default -> "screen and (prefers-color-scheme: dark)";
        };
    }

    /// Whether this page lies under the given address.
    public boolean isUnder(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
