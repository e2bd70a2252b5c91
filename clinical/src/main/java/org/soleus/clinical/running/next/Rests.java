package org.soleus.clinical.running.next;

import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// The rests that were told along a history, and the runs that broke them.
///
/// What was forbidden after a run is known from that run alone; so a run in the middle of a rest
/// can be told without keeping what was said on any day.
final class Rests {

    private static final int DAYS_BACK = 30;

    private final History history;
    private final RunRules.Rest rules;
    private final ZoneId zone;
    private final Optional<Instant> cleared;

    /// @param cleared when a clinician last looked
    Rests(History history, RunRules rules, ZoneId zone, Optional<Instant> cleared) {
        this.history = history;
        this.rules = rules.rest();
        this.zone = zone;
        this.cleared = cleared;
    }

    /// The last run with what it carries on.
    ///
    /// @param today the day asked about
    /// @param asked whether the member is asked about mornings
    Optional<LastRun> last(LocalDate today, boolean asked) {
        Optional<LastRun> last = Optional.empty();
        for (int at = first(); at < history.runs().size(); at++) {
            LastRun now = run(at, today, asked).cleared(cleared);
            Instant start = now.end().minusSeconds(history.runs().get(at).seconds());
            last =
                    last.filter(before -> isResting(before, start))
                            .map(now::breaking)
                            .or(() -> Optional.of(now));
        }
        return last.map(run -> run.seenFrom(today, rules.saysDays()));
    }

    private int first() {
        int first = history.runs().size();
        if (first == 0) return 0;
        LocalDate from = history.runs().getLast().day().minusDays(DAYS_BACK);
        while (first > 0 && !history.runs().get(first - 1).day().isBefore(from)) first--;
        return first;
    }

    /// Whether no run was open yet when another began: a rest is over once it was kept.
    private boolean isResting(LastRun run, Instant start) {
        return run.rests(rules, zone).filter(start::isBefore).isPresent();
    }

    private LastRun run(int at, LocalDate today, boolean asked) {
        PastRun run = history.runs().get(at);
        boolean due = asked && today.isAfter(run.day());
        return new LastRun(
                run.day(),
                run.end(),
                run.metres(),
                history.reaction(at),
                Optional.of(history.jump(at)),
                due && run.felt().morning().isEmpty(),
                Optional.empty());
    }
}
