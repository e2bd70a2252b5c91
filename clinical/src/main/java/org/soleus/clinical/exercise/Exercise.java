package org.soleus.clinical.exercise;

import org.soleus.clinical.measure.PainScore;

import java.util.List;
import java.util.Optional;

/// One exercise of the library, with everything that a member, a plan and a therapist need of it.
///
/// @param slug its name in addresses and plans, as `heel-raise-double`
/// @param number its place in the library, from 1
/// @param version counts up whenever a clinician changes its words or numbers
/// @param name as a title, in plain words
/// @param area where the catalogue lists it
/// @param purpose what it is for, in one sentence
/// @param works what it works, the most important first
/// @param steps what to do, in order
/// @param feel what a member should feel, and where
/// @param cues short reminders while moving, at most one shown at a time
/// @param mistakes what often goes wrong, with what to do instead
/// @param dose how much and how often
/// @param equipment what is needed beside the body
/// @param stops when not to do it, and when to stop
/// @param harder slugs of what may come after it
/// @param easier slugs of what to fall back on
/// @param gate the plan's gate before it, as `G-PLYO`; empty when there is none
/// @param limit its own pain limit, where it differs from the pattern's
/// @param metric how a camera may count it
/// @param evidence how well it is supported
/// @param inGuide whether the guide that this product began with names it
/// @param review who signed it
/// @param figure how it is drawn
public record Exercise(
        String slug,
        int number,
        int version,
        String name,
        Area area,
        String purpose,
        List<Muscle> works,
        List<String> steps,
        String feel,
        List<Cue> cues,
        List<String> mistakes,
        Dose dose,
        List<Equipment> equipment,
        List<StopCode> stops,
        List<String> harder,
        List<String> easier,
        String gate,
        Optional<PainScore> limit,
        Metric metric,
        Evidence evidence,
        boolean inGuide,
        Review review,
        Keyframes figure) {

    /// @throws IllegalArgumentException when steps or cues are missing, or `S0` does not lead the
    ///   stop codes
    public Exercise {
        if (steps.isEmpty() || cues.isEmpty() || works.isEmpty()) {
            throw new IllegalArgumentException(slug + " needs steps, cues and what it works");
        }
        if (stops.isEmpty() || stops.getFirst() != StopCode.S0) {
            throw new IllegalArgumentException(slug + " must stop for S0 before anything else");
        }
        works = List.copyOf(works);
        steps = List.copyOf(steps);
        cues = List.copyOf(cues);
        mistakes = List.copyOf(mistakes);
        equipment = List.copyOf(equipment);
        stops = List.copyOf(stops);
        harder = List.copyOf(harder);
        easier = List.copyOf(easier);
    }

    /// Whether it can be done with what is at hand.
    public boolean canBeDoneWith(List<Equipment> atHand) {
        return atHand.containsAll(equipment);
    }
}
