package org.soleus.server.guide.web;

import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.measure.Side;
import org.soleus.content.Language;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.exercise.Library;
import org.soleus.server.exercise.Picture;

import java.util.List;

/// An exercise as a guide shows it.
///
/// @param exercise from the library
/// @param claim what it is for
/// @param picture how it looks
public record Shown(Exercise exercise, Claim claim, Picture picture) {

    /// Those of them that are offered.
    public static List<Shown> of(List<Chapter.Shows.Shown> shown, Language language) {
        var all = Library.in(language);
        return shown.stream()
                .filter(one -> !all.closed().containsKey(one.slug()))
                .map(one -> of(one, language))
                .toList();
    }

    private static Shown of(Chapter.Shows.Shown one, Language language) {
        return new Shown(
                Library.in(language).get(one.slug()), one.claim(), picture(one.slug(), language));
    }

    /// The drawing of an exercise that content names, and so is there.
    static Picture picture(String slug, Language language) {
        return Drawings.picture(Library.in(language).get(slug), Side.RIGHT);
    }
}
