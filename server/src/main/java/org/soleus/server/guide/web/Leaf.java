package org.soleus.server.guide.web;

import org.soleus.clinical.guide.Guide;
import org.soleus.content.guide.Guides;
import org.soleus.server.exercise.Picture;
import org.soleus.server.guide.Library;

import java.util.List;
import java.util.Optional;

/// A page of the library with all that its template needs.
///
/// @param guide what it says
/// @param refs its sources, numbered
/// @param picture of an exercise at its head; empty where it has none, or the leg
/// @param next what to read after it
/// @param data what a search engine is told
public record Leaf(
        Guide guide, Refs refs, Optional<Picture> picture, List<Guides.Listed> next, String data) {

    private static final String LEG = "leg";

    static Leaf of(Guide guide, String address) {
        return new Leaf(
                guide,
                Refs.of(guide.sources()),
                guide.drawing().filter(drawing -> !drawing.equals(LEG)).map(Shown::picture),
                Library.listed(guide.next()),
                MedicalPage.of(guide, address));
    }

    /// Whether the drawn lower leg stands at its head.
    public boolean hasLeg() {
        return guide.drawing().filter(LEG::equals).isPresent();
    }

    /// Whether a drawing on it moves.
    public boolean moves() {
        return picture.isPresent() || !guide.shown().isEmpty();
    }

    /// Whether it is long enough for a list of its chapters.
    public boolean isLong() {
        return guide.kind() == Guide.Kind.GUIDE;
    }
}
