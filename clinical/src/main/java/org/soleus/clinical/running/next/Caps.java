package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.capacity.Capacity;
import org.soleus.clinical.running.capacity.Shown;
import org.soleus.clinical.running.capacity.Shown.Told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Rule N13: the caps that always hold; the smallest binds. All in whole numbers, rounded down.
///
/// Within the walk-run table the stage is the cap: its steps are larger than a tenth by design, and
/// its own gates guard them. Sources: `RUNSAFE` for distance; calf-metres and weeks `R`.
final class Caps {

    private final RunRules rules;
    private final Standing standing;
    private final Capacity capacity;
    private final Optional<Stage> stage;

    Caps(RunRules rules, Standing standing, Optional<Stage> stage) {
        this.rules = rules;
        this.standing = standing;
        this.capacity = standing.capacity();
        this.stage = stage;
    }

    /// A cap with its reason.
    record Cap(int metres, Because because, Sentence change) {}

    /// The smallest; empty where nothing is known to go by.
    Optional<Cap> binding() {
        List<Cap> all = new ArrayList<>();
        if (stage.isPresent()) {
            all.add(left(table(stage.get())));
        } else {
            capacity.reference().map(this::byDistance).map(this::left).ifPresent(all::add);
            capacity.session().map(this::bySession).map(this::left).ifPresent(all::add);
            week().ifPresent(all::add);
        }
        standing.leg().tendonWeek().map(this::byTendon).ifPresent(all::add);
        return all.stream().min(Comparator.comparingInt(Cap::metres));
    }

    /// What is left of a cap for the day once a run of that day counts against it.
    private Cap left(Cap cap) {
        return new Cap(cap.metres() - standing.ran(), cap.because(), cap.change());
    }

    /// Whether the week has no room left for a run.
    boolean isWeekFull() {
        return isFull() || isShort(standing.leg().tendonWeek().map(this::byTendon));
    }

    private boolean isFull() {
        return stage.isEmpty()
                && (isShort(week())
                        || week().filter(cap -> isNearlyFull(cap.metres())).isPresent());
    }

    /// Whether the week leaves so little of a usual run that a day of rest is worth more, and less
    /// than was asked for.
    private boolean isNearlyFull(int left) {
        int percent = rules.steps().leastOfUsualPercent();
        Optional<Integer> usual = capacity.pacing().usualMetres();
        boolean little = usual.filter(m -> 100L * left < (long) percent * m).isPresent();
        boolean enough = standing.wish().metres().filter(m -> m <= left).isPresent();
        return little && hasRunLately() && !enough;
    }

    /// No rest begins on the day after a day of rest.
    private boolean hasRunLately() {
        LocalDate yesterday = standing.day().minusDays(1);
        return standing.last().filter(run -> !run.day().isBefore(yesterday)).isPresent();
    }

    /// Why the week is full.
    Because full() {
        return week().filter(_ -> isFull())
                .or(() -> standing.leg().tendonWeek().map(this::byTendon))
                .orElseThrow()
                .because();
    }

    private boolean isShort(Optional<Cap> cap) {
        return cap.filter(one -> one.metres() < rules.steps().shortest()).isPresent();
    }

    /// Whether the calf is too weak for any growth, has not been tested after an injury, or has
    /// still to be looked at.
    boolean isHeld() {
        return standing.leg().waits()
                || isWeak()
                || (standing.leg().injured() && standing.leg().heelRaises().isEmpty());
    }

    boolean isWeak() {
        return standing.leg()
                .heelRaises()
                .filter(raises -> raises.isBelow(rules.growth().heelRaisePercent()))
                .isPresent();
    }

    private Cap byDistance(int reference) {
        if (isHeld()) return held(reference);
        int metres = capacity.most(rules.growth().percent()).orElseThrow();
        return new Cap(
                metres,
                capacity.isLed() ? led(reference, metres) : longest(reference, metres),
                Sentence.of("nextrun.opens.longer"));
    }

    private Because longest(int reference, int metres) {
        Sentence known = Sentence.of("nextrun.longest").far(reference);
        return why("N13a", growing(assumed(known), reference, metres), "RUNSAFE");
    }

    private Because led(int reference, int metres) {
        Sentence known = assumed(Sentence.of("nextrun.led").far(reference));
        return why(
                "N13a",
                metres > reference
                        ? growing(known, reference, metres)
                        : Sentence.of("nextrun.stays").with(known),
                "R");
    }

    private Sentence growing(Sentence known, int reference, int metres) {
        boolean tenth = metres == (int) ((long) rules.growth().percent() * reference / 100);
        return Sentence.of(tenth ? "nextrun.tenth-more" : "nextrun.next-is")
                .with(known)
                .far(metres);
    }

    /// Whether nothing at all was told of the hardest run and the fullest week.
    boolean isSilent() {
        return isSilent(capacity.session())
                && (capacity.week().isEmpty() || isSilent(capacity.week()));
    }

    private static boolean isSilent(Optional<Shown> shown) {
        return shown.filter(one -> one.told() == Told.NOTHING).isPresent();
    }

    private Sentence assumed(Sentence known) {
        return isSilent(capacity.session()) ? Sentence.of("nextrun.assumed").with(known) : known;
    }

    private Cap bySession(Shown session) {
        long most = 1000L * growth() * session.calfMetres() / (100L * permille());
        int metres = (int) Math.min(Integer.MAX_VALUE, most);
        if (isHeld()) return held(metres);
        boolean told = session.told() == Told.ALL;
        return new Cap(
                metres,
                why(
                        "N13b",
                        Sentence.of(told ? "nextrun.most-borne" : "nextrun.most-assumed")
                                .far(session.calfMetres())
                                .far(metres),
                        "R"),
                Sentence.of("nextrun.opens.easier"));
    }

    private Cap held(int metres) {
        if (standing.leg().waits()) {
            return new Cap(
                    metres,
                    why("N13d", Sentence.of("nextrun.steps-unseen"), "R"),
                    Sentence.of("nextrun.opens.looked"));
        }
        Sentence fact =
                standing.leg()
                        .heelRaises()
                        .map(
                                raises ->
                                        Sentence.of("nextrun.weak")
                                                .with(raises.percent())
                                                .with(rules.growth().heelRaisePercent()))
                        .orElse(Sentence.of("nextrun.untested"));
        return new Cap(metres, why("N13d", fact, "R"), Sentence.of("nextrun.opens.stronger"));
    }

    private Optional<Cap> week() {
        return capacity.days().room(rules.growth().weekPercent()).map(this::byWeek);
    }

    private Cap byWeek(int room) {
        int metres = (int) Math.clamp(1000L * room / permille(), 0L, Integer.MAX_VALUE);
        return new Cap(
                metres,
                why(
                        "N13c",
                        Sentence.of("nextrun.week")
                                .far(capacity.lastCalf())
                                .with(left(metres))
                                .with(fullest(capacity.week().orElseThrow())),
                        "R"),
                Sentence.of("nextrun.opens.days"));
    }

    /// What a week leaves, and why that is a day of rest where it is one.
    private Sentence left(int metres) {
        if (metres < 100) return Sentence.of("nextrun.left.nothing");
        if (metres < rules.steps().shortest()) return Sentence.of("nextrun.left.short").far(metres);
        return isNearlyFull(metres)
                ? Sentence.of("nextrun.left.little")
                        .far(metres)
                        .with(Written.share(rules.steps().leastOfUsualPercent()))
                : Sentence.of("nextrun.left").far(metres);
    }

    private Sentence fullest(Shown week) {
        int most = (int) ((long) rules.growth().weekPercent() * week.calfMetres() / 100);
        String told =
                switch (week.told()) {
                    case ALL -> "nextrun.fullest.told";
                    case SOME -> "nextrun.fullest.partly";
                    case NOTHING -> "nextrun.fullest.untold";
                };
        return Sentence.of(told)
                .far(week.calfMetres())
                .with(Written.share(rules.growth().weekPercent() - 100))
                .far(most);
    }

    private Cap table(Stage row) {
        return new Cap(
                row.metres(),
                why("N13e", Sentence.of("nextrun.stage").with(row.number()), "MayoRun"),
                Sentence.of("nextrun.opens.two-good"));
    }

    private Cap byTendon(int metresAWeek) {
        int left = Math.max(0, metresAWeek - capacity.lastMetres());
        int runs = rules.capacity().weekRuns();
        boolean known = capacity.longest().isPresent();
        Sentence fact =
                known
                        ? Sentence.of("nextrun.tendon").far(metresAWeek).far(capacity.lastMetres())
                        : Sentence.of("nextrun.tendon-unknown")
                                .far(metresAWeek)
                                .with(rules.capacity().recentDays())
                                .with(runs);
        return new Cap(
                known ? left : Math.min(left, metresAWeek / runs),
                why("N13f", fact, "PMM"),
                Sentence.of("nextrun.opens.days"));
    }

    private int growth() {
        return isHeld() ? 100 : rules.growth().percent();
    }

    int permille() {
        return standing.wish().permille().orElse(capacity.permille());
    }

    private static Because why(String rule, Sentence fact, String source) {
        return new Because(rule, fact, source);
    }
}
