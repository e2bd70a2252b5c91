package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.Guarding;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.triage.Disposition;
import org.soleus.server.account.MemberId;
import org.soleus.server.triage.KeptScreen;
import org.soleus.server.triage.Screens;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a member's leg stands for running, by her screens, holds and plan.
@Component
class LegReader {

    private static final Set<NextRun.Ask> SCREEN = Set.of(NextRun.Ask.FULL_SCREEN);

    private final Screens screens;
    private final SessionDesk sessions;
    private final SpeedGate speed;
    private final RaisesTold raises;
    private final Guards guards;
    private final Tested tested;

    LegReader(
            Screens screens,
            SessionDesk sessions,
            SpeedGate speed,
            RaisesTold raises,
            Guards guards,
            Tested tested) {
        this.screens = screens;
        this.sessions = sessions;
        this.speed = speed;
        this.raises = raises;
        this.guards = guards;
        this.tested = tested;
    }

    /// The leg; its stage in the walk-run table is not the plan's to say.
    Standing.Leg of(MemberId member, ZoneId zone, Optional<MemberPlan> plan, List<Hold> holds) {
        var taken = screens.list(member);
        var told = plan.flatMap(known -> raises(member, zone, known));
        return new Standing.Leg(
                screen(taken, holds),
                Optional.empty(),
                plan.flatMap(LegReader::tendonWeek),
                told.flatMap(RaisesTold.Told::raises),
                told.map(RaisesTold.Told::day),
                plan.isPresent() && !isGuarded(member),
                speed.isOpen(member, zone, plan, holds),
                shut(member, zone, plan, taken),
                holds.stream().anyMatch(Hold::holdsBack));
    }

    /// The newest test of heel raises: counted by hand, or told at the check of a phase.
    private Optional<RaisesTold.Told> raises(MemberId member, ZoneId zone, MemberPlan plan) {
        var counted =
                isOpen(plan) ? tested.heelRaises(member, plan) : Optional.<RaisesTold.Told>empty();
        var told = raises.newest(member, zone);
        boolean older =
                counted.isPresent()
                        && told.filter(one -> one.day().isAfter(counted.get().day())).isPresent();
        return older ? told : counted.or(() -> told);
    }

    /// Where the screens leave her: what closed her plan stands until a clinician opened it, and
    /// what asks for a look until somebody looked.
    static Disposition screen(List<KeptScreen> taken, List<Hold> holds) {
        var standing = holds.stream().filter(hold -> hold.stands() && hold.kind().closes());
        var closed =
                standing.map(hold -> worst(taken, hold.since()).or(least(hold.kind())))
                        .reduce(Disposition::or);
        if (closed.isPresent()) return closed.get();
        var opened =
                holds.stream()
                        .filter(hold -> hold.clears(Hold.Topic.SCREEN))
                        .flatMap(hold -> hold.lifted().stream())
                        .map(Hold.Lifted::at)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return taken.stream()
                .findFirst()
                .filter(newest -> newest.at().isAfter(opened))
                .map(KeptScreen::disposition)
                .orElse(Disposition.OK);
    }

    private static Disposition worst(List<KeptScreen> taken, Instant since) {
        return taken.stream()
                .filter(screen -> !screen.at().isBefore(since))
                .map(KeptScreen::disposition)
                .reduce(Disposition.OK, Disposition::or);
    }

    private static Disposition least(Hold.Kind kind) {
        return switch (kind) {
            case PENDING -> Disposition.PT_REVIEW;
            case WITHHELD, LOCKED -> Disposition.SEE_FIRST;
            case REVIEW -> Disposition.OK;
        };
    }

    private Optional<Standing.Shut> shut(
            MemberId member, ZoneId zone, Optional<MemberPlan> plan, List<KeptScreen> taken) {
        if (taken.isEmpty()) return Optional.of(check(Sentence.of("nextrun.never-asked")));
        return switch (sessions.first(member, zone, plan)) {
            case First.Screen(var because) -> Optional.of(check(because.getFirst().said()));
            case First.Answers(var because) -> Optional.of(confirm(because));
            case First.Nothing _ ->
                    plan.filter(LegReader::isIll)
                            .map(_ -> ill())
                            .or(() -> back(member))
                            .or(() -> plan.filter(known -> !isOpen(known)).map(LegReader::early));
        };
    }

    private static Standing.Shut confirm(Because because) {
        return new Standing.Shut(because, Sentence.of("nextrun.opens.answers"), Set.of());
    }

    /// As strength does, runs wait where it has come back in the year after a plan.
    private Optional<Standing.Shut> back(MemberId member) {
        return guards.find(member)
                .map(Guard::now)
                .filter(Guarding.Relapse.class::isInstance)
                .map(Guarding.Relapse.class::cast)
                .map(relapse -> back(relapse.because()));
    }

    private static Standing.Shut back(Because because) {
        return new Standing.Shut(because, Sentence.of("nextrun.opens.again"), Set.of());
    }

    private static Standing.Shut check(Sentence fact) {
        return new Standing.Shut(
                new Because("N1", fact, "R"), Sentence.of("nextrun.opens.screen"), SCREEN);
    }

    /// Whether her plan has ended well, and it has not come back: then nothing of the leg is to
    /// recover from.
    private boolean isGuarded(MemberId member) {
        return guards.find(member).filter(guard -> !guard.isRelapse()).isPresent();
    }

    private static boolean isIll(MemberPlan plan) {
        return plan.paused().filter(Pause::isIllness).isPresent();
    }

    private static Standing.Shut ill() {
        return new Standing.Shut(
                new Because("PAUSE-ILL", Sentence.of("nextrun.ill"), "R"),
                Sentence.of("nextrun.opens.well"),
                Set.of());
    }

    private static boolean isOpen(MemberPlan plan) {
        return plan.course().keepsRunning() || !plan.course().phase().isBefore(Phase.RETURN);
    }

    private static Standing.Shut early(MemberPlan plan) {
        return new Standing.Shut(
                new Because(
                        "G-RTR",
                        Sentence.of("nextrun.early").with(plan.course().phase().number()),
                        "R"),
                Sentence.of("nextrun.opens.checks"),
                Set.of());
    }

    private static Optional<Integer> tendonWeek(MemberPlan plan) {
        return plan.course().keepsRunning()
                ? plan.intake().running().keptWeekMetres(plan.course().phase())
                : Optional.empty();
    }
}
