package org.soleus.server.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.RunStage;
import org.soleus.clinical.plan.TableRuns;
import org.soleus.clinical.plan.TissueLimit;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.content.Live;
import org.soleus.content.running.RunBook;
import org.soleus.server.account.MemberId;
import org.soleus.server.running.Diaries;
import org.soleus.server.running.Diary;
import org.soleus.server.running.RunHistory;
import org.springframework.stereotype.Component;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Tells running what the plan keeps: mornings, sessions, holds, limits.
@Component
class PlanDiaries implements Diaries {

    private static final int ALL = 100;

    private final Plans plans;
    private final PlanReader reader;
    private final LegReader legs;
    private final Guards guards;
    private final CalfWork work;
    private final Books books;
    private final Live<RunRules> rules;

    PlanDiaries(
            Plans plans,
            PlanReader reader,
            LegReader legs,
            Guards guards,
            CalfWork work,
            Books books,
            Live<RunRules> rules) {
        this.plans = plans;
        this.reader = reader;
        this.legs = legs;
        this.guards = guards;
        this.work = work;
        this.books = books;
        this.rules = rules;
    }

    @Override
    public Diary of(MemberId member, LocalDate today, ZoneId zone) {
        return of(member, zone, reader.alone(member, today));
    }

    /// What is known of a member with this plan, or with none.
    ///
    /// @param zone hers
    Diary of(MemberId member, ZoneId zone, Optional<MemberPlan> plan) {
        var holds = plans.holds(member);
        var sessions = plans.sessions(member, LocalDate.EPOCH);
        return new Diary(
                plan.isPresent()
                        && guards.find(member).filter(guard -> !guard.isRelapse()).isEmpty(),
                RunBook.limits(books.now(), limit(plan)),
                new KeptMornings(
                        plans.mornings(member, LocalDate.EPOCH),
                        plan.map(MemberPlan::intake),
                        books.now().dose()),
                outings(sessions),
                work.springs(sessions),
                work.slow(sessions),
                legs.of(member, zone, plan, holds),
                Logs.clearedAt(holds, Hold.Topic.RUNS),
                looks(holds),
                plan.flatMap(PlanDiaries::returning),
                plan.filter(known -> Drafting.goesSlower(known.book(), known.intake())).isPresent(),
                plan.map(known -> known.intake().suitableDays())
                        .orElse(EnumSet.allOf(DayOfWeek.class)));
    }

    @Override
    public Optional<Integer> stage(MemberId member, RunHistory history, TableRuns table) {
        return reader.along(member, history.today(), new Walk(history, table))
                .flatMap(PlanDiaries::stage);
    }

    /// The stage of the table at which the plan's next run stands; empty where none is planned.
    static Optional<Integer> stage(MemberPlan plan) {
        if (!PlanReader.runsTheTable(plan.course())) return Optional.empty();
        return plan.program().days().stream()
                .filter(day -> !day.date().isBefore(plan.today()))
                .flatMap(day -> day.sessions().stream())
                .flatMap(planned -> planned.run().stream())
                .map(RunStage::number)
                .findFirst();
    }

    private static List<Diary.Look> looks(List<Hold> holds) {
        return holds.stream()
                .filter(Hold::isOfLoad)
                .map(hold -> new Diary.Look(hold.since(), hold.lifted().map(Hold.Lifted::at)))
                .toList();
    }

    private static Optional<LocalDate> returning(MemberPlan plan) {
        return Optional.ofNullable(plan.course().since().get(Phase.RETURN));
    }

    /// Nothing is known of the tissue of somebody without a plan.
    private TissueLimit limit(Optional<MemberPlan> plan) {
        return plan.map(known -> known.program().limit())
                .orElseGet(() -> books.now().limit(Pattern.CALF_NONSPECIFIC));
    }

    private List<Diary.Outing> outings(List<SessionRow> sessions) {
        var outings = new ArrayList<Diary.Outing>();
        for (var row : sessions) {
            if (row.kind() != PlannedSession.Kind.RUN || row.stage().isEmpty()) continue;
            row.report().ifPresent(after -> outings.add(outing(row, after)));
        }
        return outings;
    }

    private Diary.Outing outing(SessionRow row, SessionRow.After after) {
        var stage = rules.now().stage(row.stage().orElseThrow());
        int done = after.donePercent().orElse(ALL);
        int seconds = stage.repeats() * (stage.runSeconds() + stage.walkSeconds()) * done / ALL;
        return new Diary.Outing(
                row.day(),
                row.startedAt().plus(Duration.ofSeconds(seconds)),
                stage.metres() * done / ALL,
                seconds,
                felt(after));
    }

    private static Felt felt(SessionRow.After after) {
        return new Felt(
                after.worst().map(PainScore::new),
                after.rightAfter().map(PainScore::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                after.limp(),
                Optional.empty(),
                after.effort(),
                after.donePercent(),
                after.flags());
    }
}
