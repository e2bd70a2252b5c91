package org.soleus.clinical.plan.replay;

import org.soleus.clinical.measure.Because;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How many were treated differently, by what and from what to what. Grows; two can be put
/// together.
public final class Summary {

    private int members;
    private int decided;
    private int membersApart;
    private int daysApart;
    private final Map<String, Integer> turns = new TreeMap<>();
    private final Map<String, Integer> rules = new TreeMap<>();

    /// Takes one history in.
    public void add(Replayed replayed) {
        members++;
        decided += replayed.decided();
        daysApart += replayed.differences().size();
        membersApart += replayed.differences().isEmpty() ? 0 : 1;
        for (Difference difference : replayed.differences()) {
            turns.merge(difference.turn(), 1, Integer::sum);
            Set<String> named = new LinkedHashSet<>();
            for (Because why : difference.because()) named.add(why.rule());
            named.forEach(rule -> rules.merge(rule, 1, Integer::sum));
        }
    }

    /// Takes another in.
    public void add(Summary other) {
        members += other.members;
        decided += other.decided;
        membersApart += other.membersApart;
        daysApart += other.daysApart;
        other.turns.forEach((turn, count) -> turns.merge(turn, count, Integer::sum));
        other.rules.forEach((rule, count) -> rules.merge(rule, count, Integer::sum));
    }

    /// Histories.
    public int members() {
        return members;
    }

    /// Days decided.
    public int decided() {
        return decided;
    }

    /// Members who would have been treated differently on some day.
    public int membersApart() {
        return membersApart;
    }

    /// Days on which somebody would have been treated differently.
    public int daysApart() {
        return daysApart;
    }

    /// Days by what became of what, as `HOLD to PROGRESS`.
    public Map<String, Integer> turns() {
        return Map.copyOf(turns);
    }

    /// Days by the rules that give another reason than before.
    public Map<String, Integer> rules() {
        return Map.copyOf(rules);
    }
}
