package org.soleus.server.plan;

import org.soleus.clinical.plan.Prescription;
import org.soleus.server.plan.Plans.SetDone;

import java.util.List;
import java.util.Optional;

/// One exercise of a session: what was asked for, what is asked for now, and what was done.
///
/// @param place its place in the session, from 0
/// @param asked as the plan asked for it
/// @param altered what the member changed, oldest first
/// @param sets every set noted under this exercise's slugs
public record Move(int place, Prescription asked, List<Altered> altered, List<SetDone> sets) {

    /// An easier exercise in its place counts at most this much: it repeats, and never advances.
    private static final int INSTEAD_PERCENT = 75;

    /// Copies the lists.
    public Move {
        altered = List.copyOf(altered);
        sets = List.copyOf(sets);
    }

    /// What is asked for now.
    public Prescription dose() {
        return altered.isEmpty() ? asked : altered.getLast().dose();
    }

    /// How often it was changed; counts of the script carry it, so that a late one finds its dose.
    public int version() {
        return altered.size();
    }

    /// What was asked for after so many changes; empty when there were not so many.
    public Optional<Prescription> dose(int version) {
        if (version == 0) return Optional.of(asked);
        return version > 0 && version <= altered.size()
                ? Optional.of(altered.get(version - 1).dose())
                : Optional.empty();
    }

    /// Whether it was left out.
    public boolean isSkipped() {
        return !altered.isEmpty() && altered.getLast().how() == Altered.How.SKIPPED;
    }

    /// Whether it was made easier and not taken back.
    public boolean isEased() {
        return !isSkipped() && !dose().isSameDoseAs(asked);
    }

    /// The dose before it was last made easier; empty at what the plan asked for.
    public Optional<Prescription> before() {
        int depth = 0;
        for (int i = altered.size() - 1; i >= 0; i--) {
            depth += altered.get(i).how() == Altered.How.HARDER ? 1 : -1;
            if (depth < 0) return dose(i);
        }
        return Optional.empty();
    }

    /// How much of a set is done; 0 when it was not begun.
    public int done(String side, int set) {
        return sets.stream()
                .filter(one -> one.exercise().equals(dose().exercise()))
                .filter(one -> one.side().equals(side) && one.set() == set)
                .mapToInt(SetDone::amount)
                .max()
                .orElse(0);
    }

    /// How much of what the plan asked for is done, in percent.
    public int percent() {
        int own = percent(asked);
        if (dose().exercise().equals(asked.exercise())) return own;
        return Math.max(own, Math.min(INSTEAD_PERCENT, own + percent(dose())));
    }

    private int percent(Prescription of) {
        int whole = of.volume() * (of.perSide() ? 2 : 1);
        int did = 0;
        for (var one : sets) {
            boolean counts = one.exercise().equals(of.exercise()) && one.set() <= of.sets();
            if (counts) did += Math.min(one.amount(), of.amount().size());
        }
        return Math.min(100, did * 100 / whole);
    }
}
