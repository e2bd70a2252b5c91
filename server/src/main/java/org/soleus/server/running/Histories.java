package org.soleus.server.running;

import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.load.CadenceLine;
import org.soleus.clinical.running.load.Loads;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.content.Live;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Puts a member's runs, answers and mornings together. One query a table, however long the
/// history.
@Component
public class Histories {

    private final Runs runs;
    private final Diaries diaries;
    private final Live<RunRules> rules;
    private final Clock clock;

    Histories(Runs runs, Diaries diaries, Live<RunRules> rules, Clock clock) {
        this.runs = runs;
        this.diaries = diaries;
        this.rules = rules;
        this.clock = clock;
    }

    /// The history of whoever is signed in.
    public RunHistory of(SignedIn me) {
        var today = clock.instant().atZone(me.zoneId()).toLocalDate();
        return of(me.member(), today, me.zoneId());
    }

    /// A member's history as it stands on a day.
    ///
    /// @param zone hers
    public RunHistory of(MemberId member, LocalDate today, ZoneId zone) {
        return of(member, today, zone, diaries.of(member, today, zone));
    }

    /// The same with what is known beside the runs, where that was read already.
    ///
    /// @param zone hers
    public RunHistory of(MemberId member, LocalDate today, ZoneId zone, Diary diary) {
        var kept =
                runs.list(member, LocalDate.EPOCH).stream()
                        .filter(run -> !run.summary().day().isAfter(today))
                        .toList();
        var rows = new ArrayList<Row>();
        var days = new HashSet<LocalDate>();
        for (var run : kept) {
            if (!run.isRun()) continue;
            rows.add(new Row(run.past(felt(run, diary)), Optional.of(run)));
            days.add(run.summary().day());
        }
        for (var outing : diary.outings()) {
            if (!days.contains(outing.day())) rows.add(new Row(past(outing, diary)));
        }
        rows.sort(Comparator.comparing(row -> row.past().end()));
        var history =
                new History(
                        rows.stream().map(Row::past).toList(),
                        beside(kept, diary),
                        today,
                        diary.limits(),
                        rules.now().capacity(),
                        diary.asked());
        return new RunHistory(
                today,
                zone,
                kept,
                history,
                rows.stream().map(Row::run).toList(),
                diary,
                rules.now());
    }

    private record Row(PastRun past, Optional<StoredRun> run) {
        Row(PastRun past) {
            this(past, Optional.empty());
        }
    }

    /// Springs of sessions, and the load of walks: it counts into the day, but no walk is anybody's
    /// longest run.
    private static List<Loads.Springs> beside(List<StoredRun> kept, Diary diary) {
        var beside = new ArrayList<>(diary.springs());
        for (var run : kept) {
            if (run.isRun()) continue;
            beside.add(new Loads.Springs(run.summary().day(), run.scored().load().metres().mid()));
        }
        return beside;
    }

    private static Felt felt(StoredRun run, Diary diary) {
        var told = run.felt();
        for (var outing : diary.outings()) {
            if (outing.day().equals(run.summary().day())) told = filled(told, outing.felt());
        }
        return with(told, run.summary().day(), diary.mornings());
    }

    /// What she told of the run, and where she told nothing, what she told of the session.
    private static Felt filled(Felt told, Felt session) {
        return new Felt(
                told.during().or(session::during),
                told.after().or(session::after),
                told.morning(),
                told.secondMorning(),
                told.usual(),
                told.limp().or(session::limp),
                told.stiffnessUp(),
                told.rpe().or(session::rpe),
                told.donePercent().or(session::donePercent),
                told.signs().or(session::signs));
    }

    private static Felt with(Felt told, LocalDate day, Mornings mornings) {
        return new Felt(
                told.during(),
                told.after(),
                mornings.on(day.plusDays(1)),
                mornings.on(day.plusDays(2)),
                mornings.usual(day.plusDays(1)),
                told.limp(),
                mornings.isStiffer(day.plusDays(2)) ? Optional.of(true) : Optional.empty(),
                told.rpe(),
                told.donePercent(),
                told.signs());
    }

    private static PastRun past(Diary.Outing outing, Diary diary) {
        var run = ByHand.of(Sport.RUNNING, Place.UNKNOWN, outing.metres(), outing.seconds());
        var scored = Scored.of(run, CadenceLine.POPULATION);
        return new PastRun(
                outing.day(),
                outing.end(),
                outing.metres(),
                outing.seconds(),
                scored.load().metres().mid(),
                Splits.NONE,
                with(outing.felt(), outing.day(), diary.mornings()));
    }
}
