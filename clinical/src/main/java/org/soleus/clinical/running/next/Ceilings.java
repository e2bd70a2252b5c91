package org.soleus.clinical.running.next;

import org.soleus.clinical.running.capacity.Capacity;
import org.soleus.clinical.running.capacity.Pacing;
import org.soleus.clinical.running.capacity.Reaction;

import java.util.Optional;

/// How fast and how steep the next run may be at most. One thing grows at a time: distance, pace or
/// hills. Pace is never slowed to buy distance. Source: `R`.
final class Ceilings {

    private final RunRules rules;
    private final Standing standing;
    private final Capacity capacity;
    private final boolean grows;
    private final boolean held;

    /// @param grows whether the distance is more than the runs to go by
    /// @param held whether nothing may grow
    Ceilings(RunRules rules, Standing standing, boolean grows, boolean held) {
        this.rules = rules;
        this.standing = standing;
        this.capacity = standing.capacity();
        this.grows = grows;
        this.held = held;
    }

    /// Seconds a kilometre, shown slower rather than faster; empty where nothing was borne yet.
    ///
    /// It is that of runs as far as what led up to it, whatever the day holds of that, and where
    /// the distance grows that of the slowest: pace and distance do not rise together.
    ///
    /// @param metres of the run
    Optional<Integer> pace(int metres) {
        return speed(capacity.reference().orElse(metres))
                .filter(speed -> speed > 0)
                .map(
                        speed -> {
                            int step = rules.steps().paceSeconds();
                            return step * (int) Math.ceil(1000 / speed / step - 1e-9);
                        });
    }

    private Optional<Double> speed(int metres) {
        Pacing pacing = capacity.pacing();
        Optional<Double> usual =
                grows ? pacing.slowest(metres, share()) : pacing.usual(metres, share());
        if (!standing.leg().speedOpen() || isFlat()) return usual;
        int permille = paceGrows(metres) ? rules.growth().pacePermille() : 1000;
        return pacing.fast(metres, share()).map(speed -> speed * permille / 1000).or(() -> usual);
    }

    private int share() {
        return rules.growth().paceSharePercent();
    }

    private boolean paceGrows(int metres) {
        return !grows
                && !held
                && standing.leg().speedOpen()
                && capacity.pacing().fast(metres, share()).isPresent();
    }

    /// Whole percent of grade.
    int hills(Optional<Stage> stage, int metres) {
        RunRules.Hills hills = rules.hills();
        boolean inTable =
                stage.filter(row -> row.number() <= rules.rest().everyOtherUpTo()).isPresent();
        if (inTable || isFlat()) return hills.least();
        if (stage.isPresent()) return hills.stage11();
        int borne = Math.max(hills.start(), capacity.steepPercent());
        int most = Math.min(hills.most(), grows || held || paceGrows(metres) ? borne : borne + 1);
        return standing.leg().speedOpen() ? most : Math.min(most, hills.withoutGate());
    }

    private boolean isFlat() {
        boolean weak =
                standing.leg()
                        .heelRaises()
                        .filter(raises -> raises.isBelow(rules.growth().heelRaisePercent()))
                        .isPresent();
        return weak
                || standing.leg().tendonWeek().isPresent()
                || capacity.leap().isPresent()
                || standing.last()
                        .filter(run -> run.reaction().is(Reaction.Level.REGRESS) || run.isLeap())
                        .isPresent();
    }
}
