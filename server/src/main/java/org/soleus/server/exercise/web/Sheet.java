package org.soleus.server.exercise.web;

import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.measure.Side;
import org.soleus.content.exercise.Catalogue;
import org.soleus.content.exercise.Terms;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.exercise.Picture;
import org.soleus.server.web.Say;

import java.util.List;
import java.util.stream.Collectors;

/// One exercise as its page tells it.
///
/// @param it the exercise
/// @param side which side the drawing does it with
/// @param library where the others are
/// @param say the language
public record Sheet(Exercise it, Side side, Catalogue library, Say say) {

    /// A row of still pictures holds no more than this, and the pose that stands alone.
    private static final int STILLS = 5;

    /// The drawing; a script puts its movement in its place.
    public Picture drawing() {
        return Drawings.picture(it, side);
    }

    /// Whether one side does something that the other does not.
    public boolean hasSides() {
        return it.dose().perSide();
    }

    /// The key poses that tell the movement without motion; empty where nothing moves.
    public List<Picture> stills() {
        var steps = it.figure().steps(STILLS);
        if (steps.size() < 2) return List.of();
        return steps.stream().map(step -> Drawings.pose(it.slug(), side, step)).toList();
    }

    /// How much, in a sentence.
    public String sets() {
        return doseWords().sets(it.dose());
    }

    /// Tempo, rest and how often, in sentences.
    public List<String> rest() {
        return doseWords().rest(it.dose());
    }

    private DoseWords doseWords() {
        return new DoseWords(say, terms());
    }

    private Terms terms() {
        return library.terms();
    }

    /// What it works, named plainly first.
    public String works() {
        return it.works().stream().map(terms()::of).collect(Collectors.joining(", "));
    }

    /// What is needed beside the body.
    public String needs() {
        return it.equipment().stream()
                .map(terms()::of)
                .reduce((one, other) -> say.words("exercise.both", one, other))
                .orElseGet(() -> say.words("exercise.needs-nothing"));
    }

    /// How well it is supported.
    public String grade() {
        return terms().of(it.evidence().grade());
    }

    /// When not to do it and when to stop, in plain words.
    public List<String> stops() {
        return it.stops().stream().map(terms()::of).toList();
    }

    /// What goes wrong, up to its colon.
    public String wrong(String mistake) {
        return mistake.substring(0, mistake.indexOf(':'));
    }

    /// What to do instead.
    public String instead(String mistake) {
        var rest = mistake.substring(mistake.indexOf(':') + 1).strip();
        return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    /// What to fall back on.
    public List<Exercise> easier() {
        return library.drawn(it.easier());
    }

    /// What may come after.
    public List<Exercise> harder() {
        return library.drawn(it.harder());
    }
}
