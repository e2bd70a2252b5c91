package org.soleus.server.running;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.TableRuns;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;
import org.soleus.content.Live;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// What a member runs next. Worked out anew whenever it is asked, from what was really run: nothing
/// is ever caught up, because nothing was ever owed.
@Component
@Transactional
public class NextDesk {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Histories histories;
    private final Aims aims;
    private final Tables tables;
    private final Diaries diaries;
    private final Live<PlanBook> book;
    private final Live<Deciding> deciding;
    private final Clock clock;

    NextDesk(
            Histories histories,
            Aims aims,
            Tables tables,
            Diaries diaries,
            Live<PlanBook> book,
            Live<RunRules> rules,
            Clock clock) {
        this.histories = histories;
        this.aims = aims;
        this.tables = tables;
        this.diaries = diaries;
        this.book = book;
        this.deciding = Live.of(() -> new Deciding(rules.now()));
        this.clock = clock;
    }

    /// The next run of whoever is signed in.
    @Transactional(readOnly = true)
    public NextAnswer next(SignedIn me) {
        return next(me.member(), me.zoneId());
    }

    /// The next run of a member.
    ///
    /// @param zone hers
    @Transactional(readOnly = true)
    public NextAnswer next(MemberId member, ZoneId zone) {
        var today = clock.instant().atZone(zone).toLocalDate();
        var history = histories.of(member, today, zone);
        return next(member, history, table -> diaries.stage(member, history, table));
    }

    /// The next run of a member whose runs were read already.
    ///
    /// @param planned the stage of the table that her plan has next, by where she stands in it
    @Transactional(readOnly = true)
    public NextAnswer next(
            MemberId member, RunHistory history, Function<TableRuns, Optional<Integer>> planned) {
        var now = clock.instant();
        var zone = history.zone();
        var today = history.today();
        var wanted = aims.wanted(member).filter(wish -> isAhead(wish, history));
        var table = tables.of(member, history);
        var wish = new Wish(wanted.flatMap(Wanted::metres), Optional.empty());
        var stage = table.map(known -> stage(known, planned.apply(known)));
        var standing = history.standing(now, stage, wish);
        var day = day(standing, history, wanted);
        if (day.isAfter(today)) {
            standing = standing.later(day.atTime(MORNING).atZone(zone).toInstant());
        }
        return new NextAnswer(
                history,
                standing,
                day,
                deciding.now().next(standing),
                table,
                wanted,
                aims.aim(member).filter(aim -> !aim.day().isBefore(today)));
    }

    /// The stage that comes next: the plan's own, where it holds back for the sake of the week.
    private static int stage(TableRuns table, Optional<Integer> planned) {
        int next = table.next().stage();
        return planned.filter(stage -> stage < next).orElse(next);
    }

    /// A wish is over once its day has passed, or a run came after it.
    private static boolean isAhead(Wanted wish, RunHistory history) {
        boolean past = wish.day().filter(day -> day.isBefore(history.today())).isPresent();
        boolean ran =
                history.history().last().map(PastRun::end).filter(wish.at()::isBefore).isPresent();
        return !past && !ran;
    }

    /// The day asked about: the one she would like; else today, or tomorrow where she ran today and
    /// nothing forbids it then.
    private LocalDate day(Standing standing, RunHistory history, Optional<Wanted> wanted) {
        var today = history.today();
        var liked = wanted.flatMap(Wanted::day);
        if (liked.isPresent()) return liked.get();
        boolean ran = history.history().last().filter(run -> run.day().equals(today)).isPresent();
        if (!ran) return today;
        var tomorrow = today.plusDays(1).atTime(MORNING).atZone(history.zone()).toInstant();
        return switch (deciding.now().next(standing.later(tomorrow))) {
            case NextRun.Go _, NextRun.Adjust _ -> today.plusDays(1);
            case NextRun.Rest _, NextRun.GetSeen _ -> today;
        };
    }

    /// Keeps what she would like to run.
    public void want(SignedIn me, Optional<LocalDate> day, Optional<Integer> metres) {
        if (day.isEmpty() && metres.isEmpty()) aims.wantNothing(me.member());
        else aims.want(me.member(), new Wanted(day, metres, clock.instant()));
    }

    /// Keeps what she aims at.
    public void aimAt(SignedIn me, LocalDate day, int metres) {
        aims.aimAt(me.member(), new Aim(day, metres, clock.instant()));
    }

    /// Gives the aim up.
    public void giveUp(SignedIn me) {
        aims.giveUp(me.member());
    }

    /// Enters the walk-run table at its first stage, where no plan leads along it.
    ///
    /// @return false when a plan does
    public boolean enter(SignedIn me) {
        if (isLed(me)) return false;
        note(me, Optional.of(1), TableEntry.OWN);
        return true;
    }

    private boolean isLed(SignedIn me) {
        return histories.of(me).diary().leg().injured();
    }

    /// Leaves the walk-run table, where no plan leads along it.
    ///
    /// @return false when a plan does
    public boolean leave(SignedIn me) {
        if (isLed(me)) return false;
        note(me, Optional.empty(), hasFinishedTable(me) ? TableEntry.DONE : TableEntry.OWN);
        return true;
    }

    /// Whether the walk-run table is done: a good run of its last stage, since she last entered it.
    @Transactional(readOnly = true)
    public boolean hasFinishedTable(SignedIn me) {
        var now = next(me);
        return now.table().filter(table -> table.isDone(book.now().walkRun())).isPresent()
                || tables.entry(me.member(), now.history().diary())
                        .filter(TableEntry::isDone)
                        .isPresent();
    }

    private void note(SignedIn me, Optional<Integer> stage, String rule) {
        var now = clock.instant();
        var today = now.atZone(me.zoneId()).toLocalDate();
        aims.enter(me.member(), new TableEntry(today, stage, rule), now);
    }
}
