package org.soleus.server.outcome;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.PlannedSession.Kind;
import org.soleus.clinical.plan.WentWith;
import org.soleus.clinical.plan.WentWith.Pair;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.MorningRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Looks for what went together with calm mornings in one plan: its own days, and nobody else's.
final class Helped {

    private static final Map<Kind, Sentence> WORDS =
            Map.of(
                    Kind.STRENGTH, Sentence.of("progress.helped.strength"),
                    Kind.DAILY, Sentence.of("progress.helped.daily"),
                    Kind.RUN, Sentence.of("progress.helped.run"));
    private static final int USUAL_DAYS = 7;
    private static final int LEAST_USUAL = 3;

    private final MemberPlan plan;

    Helped(MemberPlan plan) {
        this.plan = plan;
    }

    /// What can be told, by its words.
    Map<Sentence, WentWith> found() {
        var found = new LinkedHashMap<Sentence, WentWith>();
        for (var kind : List.of(Kind.STRENGTH, Kind.DAILY, Kind.RUN)) {
            WentWith.of(pairs(kind))
                    .ifPresent(told -> found.put(Objects.requireNonNull(WORDS.get(kind)), told));
        }
        return found;
    }

    /// Answered mornings that are missing before anything can be told.
    int missing() {
        return WentWith.missing(pairs(Kind.STRENGTH));
    }

    private List<Pair> pairs(Kind kind) {
        var pairs = new ArrayList<Pair>();
        var days = plan.program().start().datesUntil(plan.today()).toList();
        for (var day : days) {
            calm(day.plusDays(1)).ifPresent(calm -> pairs.add(new Pair(did(day, kind), calm)));
        }
        return pairs;
    }

    private boolean did(LocalDate day, Kind kind) {
        return plan.sessions().stream()
                .anyMatch(row -> row.isFinished() && row.kind() == kind && row.day().equals(day));
    }

    /// Whether a morning was no worse than the middle of the week before it; empty where too little
    /// was told.
    private Optional<Boolean> calm(LocalDate morning) {
        var before =
                plan.mornings().stream()
                        .filter(row -> row.day().isBefore(morning))
                        .filter(row -> !row.day().isBefore(morning.minusDays(USUAL_DAYS)))
                        .flatMap(row -> row.pain().stream())
                        .sorted()
                        .toList();
        if (before.size() < LEAST_USUAL) return Optional.empty();
        int usual = before.get((before.size() - 1) / 2);
        return plan.mornings().stream()
                .filter(row -> row.day().equals(morning))
                .flatMap((MorningRow row) -> row.pain().stream())
                .findFirst()
                .map(pain -> pain <= usual);
    }
}
