package org.soleus.server.running;

import org.soleus.clinical.running.load.ShoeUse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How far each pair of shoes was run, and when it was new. Information only.
public final class Pairs {

    /// The first runs in a pair, in which the leg meets something new; `R`.
    private static final int NEW_RUNS = 3;

    private final List<Shoes> told;
    private final Map<String, Long> metres = new LinkedHashMap<>();
    private final Map<String, Integer> runs = new LinkedHashMap<>();
    private final Set<LocalDate> fresh = new TreeSet<>();

    private Pairs(List<Shoes> told) {
        this.told = List.copyOf(told);
    }

    /// The pairs in which these runs were run; none where none was named.
    ///
    /// @param kept the oldest first
    /// @param told by the order of its runs
    public static Pairs of(List<StoredRun> kept, List<Shoes> told) {
        var pairs = new Pairs(told);
        for (var run : kept) pairs.find(run).ifPresent(name -> pairs.wear(name, run.summary()));
        return pairs;
    }

    private void wear(String name, Summary run) {
        metres.merge(name, (long) run.metres(), Long::sum);
        if (runs.merge(name, 1, Integer::sum) <= NEW_RUNS) fresh.add(run.day());
    }

    /// What a run was run in, as far as it was told.
    public Optional<String> find(StoredRun run) {
        Optional<String> last = Optional.empty();
        for (var one : told) {
            if (one.since().isAfter(run.summary().end())) break;
            last = Optional.of(one.name());
        }
        return last;
    }

    /// How far a pair was run.
    public ShoeUse use(String name) {
        return new ShoeUse(metres.getOrDefault(name, 0L));
    }

    /// The pairs of some runs, each once, in the order of the runs.
    public List<String> of(List<StoredRun> some) {
        var names = new ArrayList<String>();
        for (var run : some) {
            find(run).filter(name -> !names.contains(name)).ifPresent(names::add);
        }
        return names;
    }

    /// The days of the first runs in each pair.
    public Set<LocalDate> fresh() {
        return Set.copyOf(fresh);
    }
}
