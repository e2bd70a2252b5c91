package org.soleus.clinical.plan.replay;

import org.soleus.clinical.plan.Decided;
import org.soleus.clinical.plan.Decision;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.Outlook;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.Rung;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides each day of a history twice, by the present numbers and by changed ones.
///
/// What a member did and felt stays as it was: a day is decided from what was known on it, at the
/// dose that was asked for then. So a difference is where the two part for the first time or again,
/// and never what would have followed from it.
public final class Replay {

    private final PlanBook before;
    private final PlanBook after;
    private final Outlook allowedBefore;
    private final Outlook allowedAfter;

    /// @param before the present numbers
    /// @param after the changed ones
    public Replay(PlanBook before, PlanBook after) {
        this.before = before;
        this.after = after;
        this.allowedBefore = outlook(before);
        this.allowedAfter = outlook(after);
    }

    /// What may come where nothing is known of a plan: all that the third phase holds, without
    /// weights.
    public static Outlook outlook(PlanBook book) {
        Set<String> exercises = new HashSet<>();
        for (Rung rung : book.ladder().rungs().values()) {
            boolean opens = rung.gate().isEmpty() && !Phase.LOAD.isBefore(rung.from());
            if (opens && !rung.needs().contains("weights")) {
                exercises.add(rung.exercise());
            }
        }
        return new Outlook(exercises, false, 3, 3, 0, 0);
    }

    /// The days on which the two part.
    ///
    /// @throws IllegalArgumentException when one of the two does not know an exercise of the
    ///   history
    public Replayed of(Past past) {
        List<Log> days = past.log().days();
        List<Decided> one = Decision.days(before, past.limit(before, before), days, allowedBefore);
        List<Decided> other = Decision.days(after, past.limit(after, before), days, allowedAfter);
        List<Difference> differences = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            Progression was = one.get(at).progression();
            Progression is = other.get(at).progression();
            if (Difference.isAlike(was, is)) continue;
            differences.add(new Difference(past.member(), one.get(at).day(), was, is));
        }
        return new Replayed(days.size(), differences);
    }
}
