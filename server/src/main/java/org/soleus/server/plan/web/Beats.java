package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Prescription;

import java.util.Set;

/// How one repetition moves: the seconds of its three parts, and which way it goes first.
///
/// A tempo is written first, held, back: a heel raise goes up first, a squat down, a band out.
///
/// @param turn `up`, `down`, `out`, or `hold` for a hold that is let go
/// @param first seconds of the first part
/// @param hold seconds held
/// @param second seconds back
public record Beats(String turn, int first, int hold, int second) {

    private static final Set<String> DOWN_FIRST =
            Set.of(
                    "squat-bodyweight",
                    "split-squat",
                    "step-down",
                    "walking-lunge",
                    "single-leg-rdl",
                    "wall-push-up",
                    "ecc-heel-drop-straight",
                    "ecc-heel-drop-bent");
    private static final Set<String> OUT_FIRST =
            Set.of(
                    "knee-to-wall",
                    "ankle-pump",
                    "ankle-circle",
                    "band-inversion",
                    "band-eversion",
                    "band-plantarflexion",
                    "band-dorsiflexion",
                    "hamstring-walkout",
                    "balance-reach");
    private static final int INTO = 1;
    private static final int LET_GO = 2;

    /// Reads the dose; all zero where it has no tempo and no hold.
    static Beats of(Prescription dose) {
        var tempo = dose.tempo();
        if (dose.amount() instanceof Amount.Reps(_, int hold) && hold > 0) {
            int up = Math.max(INTO, tempo.upSeconds());
            return new Beats("hold", up, hold, Math.max(LET_GO, tempo.downSeconds()));
        }
        int first = tempo.upSeconds();
        int second = tempo.downSeconds();
        return new Beats(turn(dose.exercise()), first, tempo.holdSeconds(), second);
    }

    private static String turn(String slug) {
        if (DOWN_FIRST.contains(slug)) return "down";
        return OUT_FIRST.contains(slug) ? "out" : "up";
    }

    /// Whether there is a tempo to keep.
    public boolean isPaced() {
        return first > 0 && second > 0;
    }
}
