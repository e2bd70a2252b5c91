package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far a history has led up to, walked run by run: the one measure that a next run grows from.
/// `R`, for clinical sign-off.
///
/// - It rises by a tenth at most, once a week, and not in every fourth.
/// - A leap, a run that hurt, one within a rest and one over what a leap allowed lift nothing; so
///   do weeks away.
/// - What is told of it on a morning is what a run of that day is held against; along the walk-run
///   table it is the longest run that went on along it.
/// - It leaves the table with no more than what was run of its last stage.
/// - Several runs as far show it, however they began, once they are a week old, lie two weeks apart
///   and broke no rest; the same holds of what a leap allows.
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
    private final List<Optional<Leap>> leaps = new ArrayList<>();
    private final Set<Integer> beyond = new HashSet<>();
    private final Broken broken;
    private final DaysOff daysOff;
    private final Table table;

    LedUp(History history, CapacityRules rules) {
        this.history = history;
        this.runs = history.runs();
        this.all = rules;
        this.rules = rules.steps();
        this.broken = new Broken(rules.restHours());
        this.daysOff = new DaysOff(history, rules);
        this.table = new Table(rules);
        this.known = runs.isEmpty() ? LocalDate.MIN : day(0).plusDays(rules.recentDays());
        for (int run = 0; run < runs.size(); run++) {
            boolean second = isSecond(run);
            came.add(second ? came.get(run - 1) : coming(run));
            walk(run, second ? after.get(run - 1) : came.get(run));
        }
    }

    private void walk(int run, Level now) {
        int told = told(run).metres();
        Optional<Leap> before = leap(run - 1, day(run));
        Jump jump = against(run, told);
        boolean hurt = history.reaction(run).stepsBack();
        jumps.add(jump);
        broken.next(at(run), jump, hurt);
        boolean over = held(run, before, told);
        boolean lifts = !jump.isLeap() && !hurt && !over;
        boolean young = before.filter(leap -> leap.isYoung(day(run), rules)).isPresent();
        Optional<Integer> left = along(run, met(run, now, young));
        Level next = broken.at(run) ? now.holds(day(run), rules) : grown(run, now, lifts);
        after.add(left.map(stage -> next.atMost(all.row(stage).runMetres(), rules)).orElse(next));
    }

    /// What holds back after a run.
    ///
    /// @return whether it went further than a jump before it allowed
    private boolean held(int run, Optional<Leap> before, int back) {
        Optional<Integer> most = before.map(leap -> leap.most(day(run), back, rules));
        boolean over =
                most.map(far -> Math.max(far, rules.leastMetres()))
                        .filter(far -> rules.isOver(at(run).metres(), far))
                        .isPresent();
        if (over) beyond.add(run);
        leaps.add(
                isLeap(run)
                        ? Optional.of(Leap.of(jumps.get(run), before, rules))
                        : before.map(
                                leap ->
                                        over || broken.at(run)
                                                ? leap.anew(anew(run, most))
                                                : isOff(run) ? leap : leap.kept(day(run), rules)));
        return over;
    }

    /// Whether it was run on a day that was told as rest, or after what was told for the day.
    private boolean isOff(int run) {
        boolean next = !day(run - 1).isBefore(day(run).minusDays(1));
        if (isSecond(run) || (next && back(run - 1, day(run)).isPresent())) return true;
        boolean beside = table.after(run - 1, day(run)).isEmpty();
        return beside && daysOff.isOff(run, after.get(run - 1).back());
    }

    private Leap.Anew anew(int run, Optional<Integer> most) {
        return new Leap.Anew(
                day(run),
                at(run).metres(),
                broken.at(run) ? Optional.empty() : most.map(far -> allowed(run, far)));
    }

    /// As far as was told on the day of a run that a jump before it held back: never less than the
    /// first stage.
    private int allowed(int run, int most) {
        return Math.min(Math.max(most, all.row(1).metres()), staged(run));
    }

    /// As far as the stage went that was told on the day of a run.
    private int staged(int run) {
        return table.after(run - 1, day(run))
                .map(at -> all.row(table.told(at, day(run))).metres())
                .orElse(Integer.MAX_VALUE);
    }

    /// @param young whether the week of a jump still went on
    private Table.Met met(int run, Level now, boolean young) {
        boolean far = run == 0 && at(run).metres() > rules.leastMetres();
        boolean hurt = history.reaction(run).stepsBack();
        boolean quiet = !broken.at(run) && !isLeap(run) && !hurt;
        boolean answered = history.tolerance(run) == Tolerance.TOLERATED;
        return new Table.Met(
                day(run),
                at(run).metres(),
                quiet,
                young || far,
                isLeap(run),
                hurt,
                often(run, day(now.back())) >= rules.leastMetres(),
                now.back() == 0 && answered && quiet && !young && !far);
    }

    private boolean isLeap(int run) {
        return jumps.get(run).isLeap();
    }

    /// @return the stage of the walk-run table that a beginning ended with
    private Optional<Integer> along(int run, Table.Met met) {
        if (run > 0 && came.get(run).back() != run) return table.next(met);
        table.begin(met, run == 0 ? 1 : returns(run));
        return Optional.empty();
    }

    /// The stage that was told to who returns.
    private int returns(int run) {
        if (gap(run) > all.recentDays()) return 1;
        int most = all.stageWithin(left(run));
        return table.after(run - 1, day(run))
                .map(at -> Math.min(most, table.told(at, day(run))))
                .orElse(most);
    }

    /// What days away, the run before them and a jump left of what runs had led up to.
    private int left(int run) {
        int led = Math.min(history.loads().longestBefore(day(run)), after.get(run - 1).metres());
        int left = (int) ((long) led * all.away().left(gap(run)) / 100);
        int held =
                leap(run - 1, day(run)).map(leap -> leap.most(day(run), led, rules)).orElse(left);
        return Math.min(Math.min(left, held), holds(run - 1) ? at(run - 1).metres() : left);
    }

    /// Whether the next run goes no further than one: what it did is not known, or it asked for
    /// less.
    private boolean holds(int run) {
        boolean silent =
                history.tolerance(run) == Tolerance.UNKNOWN && at(run).felt().morning().isEmpty();
        return silent || !history.reaction(run).is(Reaction.Level.QUIET);
    }

    /// Whether a run went much further than a jump before it allowed.
    boolean isBeyond(int run) {
        return beyond.contains(run);
    }

    /// A run against what came before it.
    Jump jump(int run) {
        return jumps.get(run);
    }

    /// What a run came upon, as it was told on the morning of its day.
    Led told(int run) {
        int last = run - 1;
        while (last >= 0 && day(last).equals(day(run))) last--;
        return led(came.get(run), last, day(run));
    }

    /// What stands since a run, as it is told on a day.
    Led since(int run, LocalDate day) {
        return led(after.get(run), run, day);
    }

    /// After days away no more than the longest run since them leads to.
    private Led led(Level level, int last, LocalDate day) {
        Led led = new Led(level.metres(), level.most(day, rules));
        int longest = 0;
        LocalDate from = day.minusDays(all.recentDays());
        for (int run = last; run >= level.steady() && level.steady() > 0; run--) {
            if (!day(run).isBefore(from)) longest = Math.max(longest, at(run).metres());
        }
        return longest == 0 ? led : led.atMost(Math.max(longest, rules.leastMetres()), rules);
    }

    /// What stands since a run.
    Level after(int run) {
        return after.get(run);
    }

    /// The jump that still holds back, with what several runs since then have shown.
    ///
    /// @param last the place of the last run that says anything
    Optional<Leap> leap(int last, LocalDate day) {
        if (last < 0 || day.isAfter(day(last).plusDays(all.away().lostDays()))) {
            return Optional.empty();
        }
        boolean beside = table.after(last, day).isEmpty();
        return leaps.get(last)
                .map(
                        leap ->
                                beside
                                        ? leap.showing(
                                                often(last, leap.jump().day()),
                                                day(last),
                                                day,
                                                rules)
                                        : leap)
                .filter(leap -> !leap.isOver(day, rules));
    }

    /// The beginning that the last run belongs to, while it goes on, and for a week after it.
    Optional<Back> back(int last, LocalDate day) {
        int first = after.get(last).back();
        Table.At at = table.at(last);
        boolean past =
                at.left()
                        .filter(from -> !day.isBefore(from.plusDays(rules.everyDays())))
                        .isPresent();
        return past
                ? Optional.empty()
                : Optional.of(
                        new Back(
                                day(first),
                                first == 0 ? Optional.empty() : Optional.of(gap(first)),
                                table.after(last, day).map(on -> table.told(on, day))));
    }

    /// Whether it was not the first of its day.
    private boolean isSecond(int run) {
        return run > 0 && day(run).equals(day(run - 1));
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

    private Level coming(int run) {
        if (run == 0) return Level.start(rules.leastMetres(), day(0), rules);
        Level last = after.get(run - 1);
        Level now = gap(run) > all.away().days() ? last.away(run, gap(run), day(run), all) : last;
        int longest = history.loads().longestBefore(day(run));
        return longest > 0 ? now.atMost(longest, rules) : now;
    }

    /// A run against what was told; along the walk-run table, whose steps are larger, against the
    /// longest that went on along it. Before those of the first day nothing came.
    private Jump against(int run, int told) {
        int longest = history.loads().longestBefore(day(run));
        boolean first = day(run).equals(day(0));
        boolean returns = came.get(run).back() == run;
        int most = returns ? 0 : table.after(run - 1, day(run)).map(Table.At::furthest).orElse(0);
        return new Jump(
                day(run),
                at(run).metres(),
                at(run).seconds() > 60L * all.longMinutes(),
                longest > 0 ? Optional.of(longest) : Optional.empty(),
                first ? Optional.empty() : Optional.of(Math.max(told, most)));
    }

    private Level grown(int run, Level now, boolean lifts) {
        Level led = lifts ? now.ran(at(run).metres(), day(run), rules) : now.holds(day(run), rules);
        Level next = day(run).isBefore(known) ? known(run, now, led) : led;
        return next.atLeast(often(run, day(now.steady())), day(run), rules);
    }

    /// In the first thirty days: the middle of the runs known, and after the table or days away no
    /// more than that.
    private Level known(int run, Level now, Level led) {
        boolean begins = now.steady() == 0 && table.after(run, day(run).plusDays(1)).isPresent();
        return begins ? now.at(middle(run), rules) : led.atMost(middle(run), rules);
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
    private int often(int last, LocalDate first) {
        LocalDate newest = day(last).minusDays(rules.everyDays());
        LocalDate recent = day(last).minusDays(all.recentDays());
        LocalDate oldest = first.isAfter(recent) ? first : recent;
        List<PastRun> good = new ArrayList<>();
        for (int run = last; run >= 0 && !day(run).isBefore(oldest); run--) {
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
