package org.soleus.server.guide;

/// A place that can be found: a whole page, or one thing on it.
///
/// @param page the slug of the page
/// @param title as it stands there
/// @param chapter what it belongs to; empty for a page
/// @param address where it is
/// @param also what else people call it, and what stands in its headings; empty for most places
/// @param words all that is said there
public record Entry(
        String page, String title, String chapter, String address, String also, String words) {

    /// The same without accents and capitals.
    public Entry folded() {
        return new Entry(
                page,
                Folded.letters(title),
                Folded.letters(chapter),
                address,
                Folded.letters(also),
                Folded.letters(words));
    }

    /// Whether it is a whole page.
    public boolean isPage() {
        return !address.contains("#");
    }
}
