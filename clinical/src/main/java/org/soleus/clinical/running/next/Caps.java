package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
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
    record Cap(int metres, Because because, String change) {}

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
                "A longer run that went well");
    }

    private Because longest(int reference, int metres) {
        return why(
                "N13a",
                "The longest run to go by was "
                        + Written.km(reference)
                        + assumed()
                        + growing(reference, metres),
                "RUNSAFE");
    }

    private Because led(int reference, int metres) {
        String known = "Step by step your runs have led up to " + Written.km(reference) + assumed();
        return why(
                "N13a",
                known
                        + (metres > reference
                                ? growing(reference, metres)
                                : "; it grows by a tenth at most, once a week, so for now it stays"
                                        + " there"),
                "R");
    }

    private String growing(int reference, int metres) {
        boolean tenth = metres == (int) ((long) rules.growth().percent() * reference / 100);
        return (tenth ? "; a tenth more is " : "; by the longest run of late the next is ")
                + Written.km(metres);
    }

    /// Whether nothing at all was told of the hardest run and the fullest week.
    boolean isSilent() {
        return isSilent(capacity.session())
                && (capacity.week().isEmpty() || isSilent(capacity.week()));
    }

    private static boolean isSilent(Optional<Shown> shown) {
        return shown.filter(one -> one.told() == Told.NOTHING).isPresent();
    }

    private String assumed() {
        return isSilent(capacity.session()) ? " (nothing was told of it: assumed)" : "";
    }

    private Cap bySession(Shown session) {
        long most = 1000L * growth() * session.calfMetres() / (100L * permille());
        int metres = (int) Math.min(Integer.MAX_VALUE, most);
        if (isHeld()) return held(metres);
        return new Cap(
                metres,
                why(
                        "N13b",
                        mostOfOne(session)
                                + "as much as "
                                + Written.km(session.calfMetres())
                                + " of easy running; on this route that is "
                                + Written.km(metres)
                                + " with a tenth more",
                        "R"),
                "An easier way, or a harder run that went well");
    }

    private static String mostOfOne(Shown session) {
        return session.told() == Told.ALL
                ? "The most that your calf bore in one run was "
                : "Nothing was told of your hardest run lately, so we assume that your calf bore"
                        + " it: ";
    }

    private Cap held(int metres) {
        if (standing.leg().waits()) {
            return new Cap(
                    metres,
                    why(
                            "N13d",
                            "A clinician has not looked at your steps back yet; nothing grows until"
                                    + " then",
                            "R"),
                    "A clinician looks at your plan");
        }
        String fact =
                standing.leg()
                        .heelRaises()
                        .map(
                                raises ->
                                        "Heel raises of the sore leg are at "
                                                + raises.percent()
                                                + " % of their measure; nothing grows until they"
                                                + " reach "
                                                + rules.growth().heelRaisePercent()
                                                + " %")
                        .orElse("Heel raises have not been tested within four weeks");
        return new Cap(metres, why("N13d", fact, "R"), "A better heel-raise test");
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
                        "For your calf the last six days hold as much as "
                                + Written.km(capacity.lastCalf())
                                + " of easy running, with "
                                + left(metres)
                                + "; your fullest week until a week ago held "
                                + fullest(capacity.week().orElseThrow()),
                        "R"),
                "Time: days that leave the week");
    }

    /// What a week leaves, and why that is a day of rest where it is one.
    private String left(int metres) {
        if (metres < 100) return "nothing left";
        String left = Written.km(metres) + " of your way left";
        if (metres < rules.steps().shortest()) return left + ", too little for a run";
        return isNearlyFull(metres)
                ? left
                        + ", less than "
                        + Written.share(rules.steps().leastOfUsualPercent())
                        + " of your usual run, so a day off is worth more"
                : left;
    }

    private String fullest(Shown week) {
        int most = (int) ((long) rules.growth().weekPercent() * week.calfMetres() / 100);
        return Written.km(week.calfMetres())
                + switch (week.told()) {
                    case ALL -> " that went well";
                    case SOME -> ", and what was not told of it we assume to have gone well";
                    case NOTHING -> "; nothing was told of it, so we assume that it went well";
                }
                + "; "
                + Written.share(rules.growth().weekPercent() - 100)
                + " more is "
                + Written.km(most);
    }

    private Cap table(Stage row) {
        return new Cap(
                row.metres(),
                why("N13e", "Stage " + row.number() + " of the walk-run table", "MayoRun"),
                "Two good runs at this stage");
    }

    private Cap byTendon(int metresAWeek) {
        int left = Math.max(0, metresAWeek - capacity.lastMetres());
        int runs = rules.capacity().weekRuns();
        boolean known = capacity.longest().isPresent();
        return new Cap(
                known ? left : Math.min(left, metresAWeek / runs),
                why(
                        "N13f",
                        "You keep running at up to "
                                + Written.km(metresAWeek)
                                + " a week; "
                                + (known
                                        ? "the last six days hold "
                                                + Written.km(capacity.lastMetres())
                                        : "no run of the last "
                                                + rules.capacity().recentDays()
                                                + " days is known, so one is at most one of "
                                                + runs),
                        "PMM"),
                "Time: days that leave the week");
    }

    private int growth() {
        return isHeld() ? 100 : rules.growth().percent();
    }

    int permille() {
        return standing.wish().permille().orElse(capacity.permille());
    }

    private static Because why(String rule, String fact, String source) {
        return new Because(rule, fact, source);
    }
}
