package org.soleus.server.plan.web;

import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Prescription;
import org.soleus.server.plan.Altered;
import org.soleus.server.plan.Doing;
import org.soleus.server.plan.Move;
import org.soleus.server.plan.PlayDesk;
import org.soleus.server.web.Say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A session as its page shows it: the sore side first, each exercise with its numbers.
///
/// @param doing the session as it stands
/// @param rows the exercises
public record Stage(Doing doing, List<Row> rows) {

    /// One exercise.
    ///
    /// @param move what was asked and done
    /// @param name as a title
    /// @param dose in words
    /// @param kind `reps` (counted by tempo), `hold` (by the clock) or `own` (by the member)
    /// @param unit what is counted, as it stands after the number
    /// @param sides in the order of doing
    /// @param beats the tempo
    /// @param note what was changed today, in words; empty where nothing was
    public record Row(
            Move move,
            String name,
            String dose,
            String kind,
            String unit,
            List<String> sides,
            Beats beats,
            String note) {

        /// The amount of one set.
        public int amount() {
            return move.dose().amount().size();
        }

        /// The number that is shown: a run counts in minutes.
        public int shown() {
            return canChange() ? amount() : (amount() + 59) / 60;
        }

        /// What is done, as `RIGHT1:8 LEFT1:8`.
        public String done() {
            var words = new ArrayList<String>();
            for (int set = 1; set <= move.dose().sets(); set++) {
                for (var side : sides) {
                    int done = move.done(side, set);
                    if (done > 0) words.add(side + set + ":" + done);
                }
            }
            return String.join(" ", words);
        }

        /// Whether a set of a side is whole.
        public boolean isDone(String side, int set) {
            return move.done(side, set) >= amount();
        }

        /// Whether it can be made easier or harder at all.
        public boolean canChange() {
            return !move.asked().exercise().equals(PlayDesk.RUN);
        }
    }

    static Stage of(Doing doing, Set<Side> sore, Words words) {
        var rows = new ArrayList<Row>();
        for (var move : doing.moves()) rows.add(row(doing, move, sore, words));
        return new Stage(doing, rows);
    }

    private static Row row(Doing doing, Move move, Set<Side> sore, Words words) {
        var dose = move.dose();
        var beats = Beats.of(dose);
        boolean run = dose.exercise().equals(PlayDesk.RUN);
        return new Row(
                move,
                run ? run(doing, words) : words.name(dose.exercise()),
                run ? words.say().words("player.warm") : words.dose(dose),
                run ? "own" : kind(dose, beats),
                unit(words.say(), dose, run),
                sides(dose, sore),
                beats,
                note(move, words));
    }

    private static String kind(Prescription dose, Beats beats) {
        return switch (dose.amount()) {
            case Amount.Reps _ -> beats.isPaced() ? "reps" : "own";
            case Amount.Time _ -> "hold";
            case Amount.Way _ -> "own";
        };
    }

    private static String run(Doing doing, Words words) {
        return doing.stage()
                .map(words.book()::stage)
                .orElseGet(() -> words.say().words("player.easy-run"));
    }

    private static String unit(Say say, Prescription dose, boolean run) {
        if (run) return say.words("player.min");
        return switch (dose.amount()) {
            case Amount.Reps reps -> say.words(reps.count() == 1 ? "player.time" : "player.times");
            case Amount.Time _ -> "s";
            case Amount.Way _ -> "m";
        };
    }

    private static List<String> sides(Prescription dose, Set<Side> sore) {
        if (!dose.perSide()) return PlayDesk.sides(dose);
        boolean left = sore.contains(Side.LEFT) && !sore.contains(Side.RIGHT);
        return left ? List.of("LEFT", "RIGHT") : List.of("RIGHT", "LEFT");
    }

    private static String note(Move move, Words words) {
        if (move.isSkipped()) return words.say().words("player.left-out");
        if (move.isEased()) {
            return words.say().words("player.easier-today", words.dose(move.dose()));
        }
        boolean back =
                !move.altered().isEmpty() && move.altered().getLast().how() == Altered.How.HARDER;
        return back ? words.say().words("player.back-to-plan") : "";
    }
}
