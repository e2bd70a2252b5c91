package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far a history has led up to, walked run by run: the one measure that a next run grows from.
/// `R`, for clinical sign-off.
///
/// - It rises by a tenth at most, once a week, and not in every fourth.
/// - A leap, a run that hurt and a run within a rest lift nothing; so do weeks away.
/// - Along the walk-run table a leap is one over the longest run that went on along it.
/// - Several runs as far show it, however they began, once they are a week old, lie two weeks apart
///   and broke no rest.
/// - Days away take of it, and after months nothing is left.
/// - In the first thirty days of a history it is the middle of the runs known, leaps left out.
final class LedUp {

    private final History history;
    private final List<PastRun> runs;
    private final CapacityRules all;
    private final CapacityRules.Steps rules;
    private final LocalDate known;
    private final List<Level> came = new ArrayList<>();
    private final List<Level> after = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    private final List<Back.Step> steps = new ArrayList<>();
    private final Broken broken;

    LedUp(History history, CapacityRules rules) {
        this.history = history;
        this.runs = history.runs();
        this.all = rules;
        this.rules = rules.steps();
        this.broken = new Broken(rules.restHours());
        this.known = runs.isEmpty() ? LocalDate.MIN : day(0).plusDays(rules.recentDays());
        for (int run = 0; run < runs.size(); run++) {
            boolean second = isSecond(run);
            came.add(second ? came.get(run - 1) : coming(run));
            jumps.add(against(run));
            broken.next(at(run), jumps.get(run), history.reaction(run).stepsBack());
            steps.add(step(run));
            after.add(grown(run, second ? after.get(run - 1) : came.get(run)));
        }
    }

    /// A run against what came before it.
    Jump jump(int run) {
        return jumps.get(run);
    }

    /// What a run came upon, as it stood on the morning of its day.
    Level before(int run) {
        return came.get(run);
    }

    /// What stands since a run.
    Level after(int run) {
        return after.get(run);
    }

    /// The leap that still holds back: until a week has passed since the newest and another run has
    /// followed that broke no rest. Of several within a week the furthest speaks.
    ///
    /// @param last the place of the last run that says anything
    Optional<Leap> leap(int last, LocalDate day) {
        boolean followed = false;
        for (int run = last; run >= 0; run--) {
            if (isLeap(run)) {
                boolean young = day.isBefore(day(run).plusDays(rules.everyDays()));
                return young || !followed ? Optional.of(furthest(run)) : Optional.empty();
            }
            followed |= !broken.at(run);
        }
        return Optional.empty();
    }

    private Leap furthest(int newest) {
        LocalDate from = day(newest).minusDays(rules.everyDays());
        Leap furthest = new Leap(day(newest), jumps.get(newest));
        for (int run = newest - 1; run >= 0 && day(run).isAfter(from); run--) {
            Leap other = new Leap(day(run), jumps.get(run));
            if (isLeap(run) && other.isLarge() && !furthest.isLarge()) furthest = other;
        }
        return furthest;
    }

    /// The beginning that the last run belongs to, while it goes on: for some weeks and some runs.
    Optional<Back> back(int last, LocalDate day) {
        int first = after.get(last).back();
        if (!isBeginning(first, last, day)) return Optional.empty();
        return Optional.of(
                new Back(
                        day(first),
                        first == 0 ? Optional.empty() : Optional.of(gap(first)),
                        left(first),
                        steps.subList(first, last + 1)));
    }

    /// What the days before a return left, as it was told on the day itself.
    private int left(int first) {
        if (first == 0) return 0;
        int known = history.loads().longestBefore(day(first));
        int least = Math.min(known, after.get(first - 1).metres());
        return (int) ((long) least * all.away().left(gap(first)) / 100);
    }

    private boolean isBeginning(int first, int last, LocalDate day) {
        if (day.isBefore(day(first).plusDays(all.away().tableDays()))) return true;
        int runs = all.away().tableRuns();
        int days = 1;
        for (int run = first + 1; run <= last && days < runs; run++) if (!isSecond(run)) days++;
        return days < runs;
    }

    /// Whether it was not the first of its day.
    private boolean isSecond(int run) {
        return run > 0 && day(run).equals(day(run - 1));
    }

    private Back.Step step(int run) {
        if (isLeap(run)) return Back.Step.ANEW;
        if (history.reaction(run).stepsBack()) return Back.Step.BACK;
        return isAsTold(run) ? Back.Step.ON : Back.Step.STAY;
    }

    /// Whether it was run on a day on which a stage was told, and may lift it. Who runs further
    /// than always counts before anything is known was told of no stage.
    private boolean isAsTold(int run) {
        if (isFirstDay(run)) return run == 0 && at(run).metres() <= rules.leastMetres();
        int gap = gap(run);
        boolean returns = came.get(run).back() == run;
        return returns || (gap > 1 && gap <= all.away().days() && !broken.at(run) && isQuiet(run));
    }

    private boolean isFirstDay(int run) {
        return day(run).equals(day(0));
    }

    /// Whether no leap lies in the week before it.
    private boolean isQuiet(int run) {
        LocalDate from = day(run).minusDays(rules.everyDays());
        for (int other = run - 1; other >= 0 && day(other).isAfter(from); other--) {
            if (isLeap(other)) return false;
        }
        return true;
    }

    private PastRun at(int run) {
        return runs.get(run);
    }

    private LocalDate day(int run) {
        return at(run).day();
    }

    private int gap(int run) {
        return (int) (day(run).toEpochDay() - day(run - 1).toEpochDay());
    }

    private boolean isLeap(int run) {
        return jumps.get(run).isLeap();
    }

    private Level coming(int run) {
        if (run == 0) return Level.start(rules.leastMetres(), day(0), rules);
        Level last = after.get(run - 1);
        Level now = gap(run) > all.away().days() ? last.away(run, gap(run), day(run), all) : last;
        int longest = history.loads().longestBefore(day(run));
        return longest > 0 ? now.atMost(longest, rules) : now;
    }

    /// A run against what came before it; before those of the first day nothing did.
    private Jump against(int run) {
        int longest = history.loads().longestBefore(day(run));
        return new Jump(
                at(run).metres(),
                at(run).seconds() > 60L * all.longMinutes(),
                longest > 0 ? Optional.of(longest) : Optional.empty(),
                isFirstDay(run) ? Optional.empty() : Optional.of(ledUp(run)));
    }

    /// What had led up to a run; along the walk-run table, whose steps are larger, the longest that
    /// went on along it.
    private int ledUp(int run) {
        int most = came.get(run).metres();
        int first = came.get(run).back();
        if (first == run || !isBeginning(first, run - 1, day(run))) return most;
        for (int other = first; other < run && day(other).isBefore(day(run)); other++) {
            if (steps.get(other) == Back.Step.ON) most = Math.max(most, at(other).metres());
        }
        return most;
    }

    /// In the first thirty days: the middle of the runs known, and after days away no more.
    private Level known(int run, Level now) {
        return now.steady() == 0
                ? now.at(middle(run), rules)
                : led(run, now).atMost(middle(run), rules);
    }

    private Level grown(int run, Level now) {
        if (broken.at(run)) return now.holds(day(run), rules);
        Level next = day(run).isBefore(known) ? known(run, now) : led(run, now);
        return next.atLeast(often(run, now.steady()), day(run), rules);
    }

    private Level led(int run, Level now) {
        return isLeap(run) || history.reaction(run).stepsBack()
                ? now.holds(day(run), rules)
                : now.ran(at(run).metres(), day(run), rules);
    }

    /// The middle of the runs so far, those much further than all before them left out; of an even
    /// number the lower.
    private int middle(int last) {
        List<Integer> metres = new ArrayList<>();
        for (int run = 0; run <= last; run++)
            if (!jumps.get(run).isPublished()) metres.add(at(run).metres());
        metres.sort(Comparator.naturalOrder());
        return metres.get((metres.size() - 1) / 2);
    }

    /// How far several runs went that are a week old, lie two weeks apart and broke no rest; 0
    /// where there are none.
    private int often(int last, int first) {
        LocalDate newest = day(last).minusDays(rules.everyDays());
        LocalDate oldest = day(last).minusDays(all.recentDays());
        List<PastRun> good = new ArrayList<>();
        for (int run = last; run >= first && !day(run).isBefore(oldest); run--) {
            boolean old = !day(run).isAfter(newest);
            if (old && !broken.at(run) && !history.reaction(run).stepsBack()) good.add(at(run));
        }
        good.sort(Comparator.comparingInt(PastRun::metres).reversed());
        for (int runs = rules.often(); runs <= good.size(); runs++) {
            if (span(good.subList(0, runs)) >= rules.oftenDays())
                return good.get(runs - 1).metres();
        }
        return 0;
    }

    private static long span(List<PastRun> runs) {
        long from = runs.stream().mapToLong(run -> run.day().toEpochDay()).min().orElse(0);
        long to = runs.stream().mapToLong(run -> run.day().toEpochDay()).max().orElse(0);
        return to - from;
    }
}
