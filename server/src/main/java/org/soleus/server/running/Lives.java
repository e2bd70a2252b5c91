package org.soleus.server.running;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.CalfMetres;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.clinical.running.picture.Lived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A member's history as the picture of load, capacity and pain reads it.
public final class Lives {

    private Lives() {}

    /// What she lived through.
    ///
    /// @param grounds what was said that her runs went over
    /// @param steps of her days
    public static Lived of(
            RunHistory known, Pairs pairs, Map<UUID, Ground> grounds, List<DayCount> steps) {
        var loads = new ArrayList<CalfLoad>();
        for (int run = 0; run < known.of().size(); run++) {
            int metres = known.history().runs().get(run).calfMetres();
            loads.add(known.of().get(run).map(Lives::load).orElseGet(() -> sure(metres)));
        }
        return new Lived(
                known.history(),
                loads,
                beside(known),
                slow(known),
                mornings(known),
                steps(known, steps),
                told(known, pairs, grounds));
    }

    /// Steps of days, those of runs left out: runs are looked at by themselves.
    private static Map<LocalDate, Integer> steps(RunHistory known, List<DayCount> days) {
        var ran = new HashMap<LocalDate, Integer>();
        for (var run : known.kept()) {
            if (run.isRun()) ran.merge(run.summary().day(), steps(run), Integer::sum);
        }
        var steps = new HashMap<LocalDate, Integer>();
        for (var day : days) steps.put(day.day(), day.beside(ran.getOrDefault(day.day(), 0)));
        return steps;
    }

    /// About how many steps a run had; at the cadence of most people where its own is not known.
    private static int steps(StoredRun run) {
        int usual = (int) CadenceLine.POPULATION.at27();
        int cadence = run.summary().find(Figure.CADENCE).orElse(usual);
        return Math.round(cadence * run.summary().seconds() / 60f);
    }

    private static Map<String, Set<LocalDate>> told(
            RunHistory known, Pairs pairs, Map<UUID, Ground> grounds) {
        var told = new HashMap<String, Set<LocalDate>>();
        told.put("new-shoes", pairs.fresh());
        for (var run : known.kept()) {
            var ground = grounds.get(run.id());
            if (ground == null) continue;
            told.computeIfAbsent(ground.fact(), _ -> new HashSet<>()).add(run.summary().day());
        }
        return told;
    }

    private static CalfLoad load(StoredRun run) {
        return run.scored().load();
    }

    /// A load of which only the set that decides is known.
    private static CalfLoad sure(int metres) {
        var all = new CalfMetres(metres, metres, metres);
        return new CalfLoad(all, metres, metres, 0, 0, Set.of(LoadFlag.SUMMARY));
    }

    /// Springs, and walks with the range of their load.
    private static Map<LocalDate, CalfLoad> beside(RunHistory known) {
        var runs = new HashSet<UUID>();
        known.of().stream().flatMap(Optional::stream).map(StoredRun::id).forEach(runs::add);
        var beside = new HashMap<LocalDate, CalfLoad>();
        for (var one : known.diary().springs()) {
            beside.merge(one.day(), sure(one.calfMetres()), CalfLoad::plus);
        }
        for (var one : known.kept()) {
            if (runs.contains(one.id())) continue;
            beside.merge(one.summary().day(), load(one), CalfLoad::plus);
        }
        return beside;
    }

    private static Map<LocalDate, Integer> slow(RunHistory known) {
        var slow = new HashMap<LocalDate, Integer>();
        for (var one : known.diary().slow()) {
            slow.merge(one.day(), one.calfMetres(), Integer::sum);
        }
        return slow;
    }

    private static Map<LocalDate, Lived.Morning> mornings(RunHistory known) {
        var mornings = new HashMap<LocalDate, Lived.Morning>();
        var told = known.diary().mornings();
        for (var one : told.list()) {
            one.pain()
                    .ifPresent(
                            pain -> {
                                boolean sore =
                                        told.usual(one.day()).filter(pain::isWorseThan).isPresent();
                                mornings.put(one.day(), new Lived.Morning(pain.points(), sore));
                            });
        }
        return mornings;
    }
}
