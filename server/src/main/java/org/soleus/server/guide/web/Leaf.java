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

    static Leaf of(Guide guide, Library library, String address) {
        var language = library.language();
        return new Leaf(
                guide,
                Refs.of(guide.sources(), language),
                guide.drawing()
                        .filter(drawing -> Leg.find(drawing).isEmpty())
                        .map(drawing -> Shown.picture(drawing, language)),
                library.listed(guide.next()),
                MedicalPage.of(guide, language, address));
    }

    /// The drawn lower leg at its head, where one stands there.
    public Optional<Leg> leg() {
        return guide.drawing().flatMap(Leg::find);
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
