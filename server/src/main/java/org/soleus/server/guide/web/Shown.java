package org.soleus.server.guide.web;

import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.measure.Side;
import org.soleus.content.Live;
import org.soleus.content.exercise.Catalogue;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.exercise.Picture;

import java.util.List;

/// An exercise as a guide shows it.
///
/// @param exercise from the library
/// @param claim what it is for
/// @param picture how it looks
public record Shown(Exercise exercise, Claim claim, Picture picture) {

    private static final Live<Catalogue> ALL = Live.of(Catalogue::load);

    /// Those of them that are offered.
    public static List<Shown> of(List<Chapter.Shows.Shown> shown) {
        return shown.stream()
                .filter(one -> !ALL.now().closed().containsKey(one.slug()))
                .map(Shown::of)
                .toList();
    }

    private static Shown of(Chapter.Shows.Shown one) {
        return new Shown(ALL.now().get(one.slug()), one.claim(), picture(one.slug()));
    }

    /// The drawing of an exercise that content names, and so is there.
    static Picture picture(String slug) {
        return Drawings.picture(slug, Side.RIGHT).orElseThrow();
    }
}
