package org.soleus.server.plan;

import org.soleus.clinical.measure.Sentence;

import java.util.List;

/// By which rules and content a plan is drawn, and which the clinic runs with now.
///
/// A plan stays with its version until the next decision; where that version is no longer kept, it
/// is drawn by the present one.
///
/// @param begun as kept with the program
/// @param drawn that it is drawn by
/// @param now of the clinic
/// @param why the clinic changed it, as far as it has said
/// @param coming what the clinic's version changes in the coming days
public record Versions(
        String begun, String drawn, String now, List<String> why, List<Sentence> coming) {

    /// Copies the lists.
    public Versions {
        why = List.copyOf(why);
        coming = List.copyOf(coming);
    }

    /// Drawn by the clinic's version, so that nothing changes.
    static Versions all(String begun, String now) {
        return new Versions(begun, now, now, List.of(), List.of());
    }

    /// Whether the next decision brings another version.
    public boolean isChanging() {
        return !drawn.equals(now);
    }
}
