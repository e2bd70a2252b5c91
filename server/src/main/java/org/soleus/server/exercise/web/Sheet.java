package org.soleus.server.exercise.web;

import org.soleus.clinical.exercise.Dose;
import org.soleus.clinical.exercise.Equipment;
import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.exercise.Muscle;
import org.soleus.clinical.exercise.StopCode;
import org.soleus.clinical.measure.Side;
import org.soleus.content.exercise.Catalogue;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.exercise.Picture;

import java.util.List;
import java.util.stream.Collectors;

/// One exercise as its page tells it.
///
/// @param it the exercise
/// @param side which side the drawing does it with
/// @param library where the others are
public record Sheet(Exercise it, Side side, Catalogue library) {

    /// A row of still pictures holds no more than this, and the pose that stands alone.
    private static final int STILLS = 5;

    /// The drawing; a script puts its movement in its place.
    public Picture drawing() {
        return Drawings.picture(it.slug(), side).orElseThrow();
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
        return DoseWords.sets(dose());
    }

    /// Tempo, rest and how often, in sentences.
    public List<String> rest() {
        return DoseWords.rest(dose());
    }

    private Dose dose() {
        return it.dose();
    }

    /// What it works, named plainly first.
    public String works() {
        return it.works().stream().map(Sheet::named).collect(Collectors.joining(", "));
    }

    private static String named(Muscle muscle) {
        return muscle.clinical().isEmpty()
                ? muscle.plain()
                : muscle.plain() + " (" + muscle.clinical() + ")";
    }

    /// What is needed beside the body.
    public String needs() {
        var needs = it.equipment();
        if (needs.isEmpty()) return "nothing";
        return needs.stream().map(Equipment::words).collect(Collectors.joining(" and "));
    }

    /// When not to do it and when to stop, in plain words.
    public List<String> stops() {
        return it.stops().stream().map(StopCode::words).toList();
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
