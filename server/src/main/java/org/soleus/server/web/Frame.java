package org.soleus.server.web;

import org.soleus.content.Language;

import java.util.List;
import java.util.stream.Stream;

/// What the frame around a page needs to know; nothing in it names a person.
///
/// @param title the first part of the page's title, equal to its heading
/// @param description one sentence for search engines; empty on a member's pages
/// @param path the address without host and query
/// @param theme `light`, `dark`, or empty to follow the device
/// @param member whether somebody is signed in as a member
/// @param staff whether somebody is signed in as staff
/// @param emergency the number to call in an emergency where the reader is
/// @param say the words of the page, in its language
/// @param wanted the words of the language that the reader would rather have
/// @param again when the form that led here was saved before, as `21:42`; empty when it was not
public record Frame(
        String title,
        String description,
        String path,
        String theme,
        boolean member,
        boolean staff,
        Emergency emergency,
        Say say,
        Say wanted,
        String again) {

    /// The same frame with another sentence for search engines.
    public Frame describedAs(String sentence) {
        return new Frame(
                title, sentence, path, theme, member, staff, emergency, say, wanted, again);
    }

    /// Whether the reader would rather have this page in a language in which it is not written yet.
    public boolean isInAnotherLanguage() {
        return say.language() != wanted.language();
    }

    /// What can be read in besides the reader's own language.
    public List<Say> others() {
        return Stream.of(Language.values())
                .filter(it -> it != wanted.language())
                .map(it -> new Say(it, it.locale()))
                .toList();
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
