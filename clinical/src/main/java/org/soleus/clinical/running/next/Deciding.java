package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.next.Fired.Weight;
import org.soleus.clinical.running.next.NextRun.Ask;
import org.soleus.clinical.running.next.NextRun.Change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides the next run: the strictest of all rules that fire, the smallest of all caps.
public final class Deciding {

    private static final int FACTS = 3;
    private static final int DAYS_AHEAD = 14;

    private final RunRules rules;

    /// @param rules the clinicians' numbers
    public Deciding(RunRules rules) {
        this.rules = rules;
    }

    /// The next run of a member who stands so.
    public NextRun next(Standing standing) {
        Holds holds = new Holds(rules, standing);
        Caps caps = new Caps(rules, standing, holds.stage());
        List<Fired> fired =
                new ArrayList<>(
                        Stream.concat(
                                        new Stops(rules, standing, holds.stage()).fired(),
                                        holds.fired())
                                .toList());
        Plan plan = new Plan(standing, holds.stage(), caps, fired);
        if (caps.isWeekFull()) fired.add(full(standing, caps));
        else plan.spent().or(plan::adjustment).ifPresent(fired::add);
        return decided(standing, fired, plan);
    }

    private NextRun decided(Standing standing, List<Fired> fired, Plan plan) {
        Optional<Weight> worst = fired.stream().map(Fired::weight).max(Weight::compareTo);
        List<Because> because = plan.because(fired);
        Set<Ask> asks = asks(fired);
        if (worst.isEmpty()) {
            return new NextRun.Go(plan.outing(), because, plan.keeps(), asks);
        }
        return switch (worst.get()) {
            case ADJUST ->
                    new NextRun.Adjust(
                            plan.outing(), because, change(standing, fired, Weight.ADJUST), asks);
            case REST -> rest(standing, fired, because, asks);
            case GET_SEEN ->
                    new NextRun.GetSeen(because, change(standing, fired, Weight.GET_SEEN), asks);
        };
    }

    private NextRun rest(
            Standing standing, List<Fired> fired, List<Because> because, Set<Ask> asks) {
        boolean byTime =
                fired.stream()
                        .filter(one -> one.is(Weight.REST))
                        .allMatch(one -> one.until().isPresent());
        Optional<Instant> until = byTime ? latest(fired) : Optional.empty();
        return new NextRun.Rest(
                until,
                until.flatMap(then -> outing(next(standing.later(then)))),
                because,
                change(standing, fired, Weight.REST),
                mornings(standing, asks));
    }

    /// On the second morning after a run that is asked about, or was a jump, it is that one alone.
    private static Set<Ask> mornings(Standing standing, Set<Ask> asks) {
        LocalDate second = standing.last().map(run -> run.day().plusDays(2)).orElse(LocalDate.MAX);
        if (standing.day().isBefore(second)) return asks;
        boolean asked = asks.remove(Ask.MORNINGS) || standing.last().orElseThrow().isLeap();
        if (asked && standing.day().equals(second)) asks.add(Ask.SECOND_MORNING);
        return asks;
    }

    private static Optional<Outing> outing(NextRun next) {
        return switch (next) {
            case NextRun.Go go -> Optional.of(go.outing());
            case NextRun.Adjust adjust -> Optional.of(adjust.outing());
            case NextRun.Rest _, NextRun.GetSeen _ -> Optional.empty();
        };
    }

    /// The week is full: until when, day by day.
    private Fired full(Standing standing, Caps caps) {
        Because why = caps.full();
        for (int days = 1; days <= DAYS_AHEAD; days++) {
            LocalDate day = standing.day().plusDays(days);
            Instant then = day.atStartOfDay(standing.zone()).toInstant();
            Standing later = standing.later(then);
            if (!new Caps(rules, later, new Holds(rules, later).stage()).isWeekFull()) {
                return Fired.rest(why, Optional.of(then), Sentence.of("nextrun.opens.days"));
            }
        }
        return Fired.rest(why, Optional.empty(), Sentence.of("nextrun.opens.room"));
    }

    private static Optional<Instant> latest(List<Fired> fired) {
        return fired.stream().flatMap(one -> one.until().stream()).max(Instant::compareTo);
    }

    /// The nearest thing that changes it: by time where all that rests does, else the first word.
    private static Change change(Standing standing, List<Fired> fired, Weight weight) {
        List<Fired> deciding = fired.stream().filter(one -> one.is(weight)).toList();
        boolean byTime = deciding.stream().allMatch(one -> one.until().isPresent());
        Optional<Instant> from = byTime ? latest(deciding) : Optional.empty();
        List<Sentence> said = new ArrayList<>();
        said.add(
                deciding.stream()
                        .filter(one -> byTime || one.until().isEmpty())
                        .findFirst()
                        .orElse(deciding.getFirst())
                        .change());
        from.map(then -> Sentence.of("nextrun.from").dated(day(standing, then)))
                .ifPresent(said::add);
        return new Change(said, from);
    }

    private static LocalDate day(Standing standing, Instant then) {
        return LocalDate.ofInstant(then, standing.zone());
    }

    private static Set<Ask> asks(List<Fired> fired) {
        Set<Ask> asks = EnumSet.noneOf(Ask.class);
        fired.forEach(one -> asks.addAll(one.asks()));
        return asks;
    }

    /// The run itself: the smallest of wish and caps, as it is shown.
    private final class Plan {

        private final Standing standing;
        private final Optional<Stage> stage;
        private final Caps caps;
        private final List<Fired> lowering;

        Plan(Standing standing, Optional<Stage> stage, Caps caps, List<Fired> fired) {
            this.standing = standing;
            this.stage = stage;
            this.caps = caps;
            this.lowering = List.copyOf(fired);
        }

        private Optional<Integer> lowered() {
            return lowering.stream()
                    .flatMap(one -> one.cap().stream())
                    .min(Integer::compare)
                    .map(metres -> metres - standing.ran());
        }

        /// A second run counts against what was told for its day; our own rule.
        Optional<Fired> spent() {
            int ran = standing.ran();
            boolean rests = lowering.stream().anyMatch(one -> !one.is(Weight.ADJUST));
            if (ran == 0 || rests || open() >= rules.steps().shortest()) return Optional.empty();
            LocalDate tomorrow = standing.day().plusDays(1);
            return Optional.of(
                    Fired.rest(
                            new Because("N15", Sentence.of("nextrun.day-held").far(ran), "R"),
                            Optional.of(tomorrow.atStartOfDay(standing.zone()).toInstant()),
                            Sentence.of("nextrun.opens.time")));
        }

        /// N13, where it binds below the wish and below what the rules before it left.
        Optional<Fired> adjustment() {
            Optional<Integer> wish = standing.wish().metres();
            return caps.binding()
                    .filter(cap -> wish.filter(metres -> cap.metres() < metres).isPresent())
                    .map(
                            cap ->
                                    Fired.adjust(
                                            cap.because(),
                                            Optional.of(cap.metres() + standing.ran()),
                                            cap.change()));
        }

        private int most() {
            return standing.wish()
                    .metres()
                    .map(wish -> Math.min(wish, open()))
                    .orElseGet(this::open);
        }

        /// What the day still holds, whatever is wished.
        private int open() {
            return Stream.of(lowered(), capMetres())
                    .flatMap(Optional::stream)
                    .min(Integer::compare)
                    .orElse(rules.stage(1).metres());
        }

        private Optional<Integer> capMetres() {
            return caps.binding().map(Caps.Cap::metres);
        }

        Outing outing() {
            int metres = rules.steps().shown(most());
            boolean grows =
                    standing.capacity()
                            .reference()
                            .filter(known -> metres + standing.ran() > known)
                            .isPresent();
            Ceilings ceilings = new Ceilings(rules, standing, grows, caps.isHeld());
            return new Outing(
                    metres,
                    stage,
                    ceilings.pace(metres),
                    ceilings.hills(stage, metres),
                    (int) ((long) metres * caps.permille() / 1000));
        }

        /// At most three facts in the order of the table, then the cap that binds.
        List<Because> because(List<Fired> fired) {
            List<Because> facts = new ArrayList<>();
            fired.stream().limit(FACTS).map(Fired::because).forEach(facts::add);
            if (fired.isEmpty()) {
                facts.add(
                        new Because(
                                "N14",
                                Sentence.of(
                                        caps.isSilent()
                                                ? "nextrun.nothing-told"
                                                : "nextrun.nothing-against"),
                                "R"));
            }
            if (standing.ran() > 0 && fired.stream().allMatch(one -> one.is(Weight.ADJUST))) {
                facts.add(
                        new Because(
                                "N15",
                                Sentence.of("nextrun.today-counts").far(standing.ran()),
                                "R"));
            }
            bound(fired).filter(cap -> !facts.contains(cap)).ifPresent(facts::add);
            return facts;
        }

        private Optional<Because> bound(List<Fired> fired) {
            boolean runs = fired.stream().allMatch(one -> one.is(Weight.ADJUST));
            if (!runs) return Optional.empty();
            Optional<Integer> least =
                    Stream.of(lowered(), capMetres())
                            .flatMap(Optional::stream)
                            .min(Integer::compare);
            return fired.stream()
                    .filter(
                            one ->
                                    one.cap().isPresent()
                                            && one.cap()
                                                    .map(cap -> cap - standing.ran())
                                                    .equals(least))
                    .map(Fired::because)
                    .findFirst()
                    .or(() -> caps.binding().map(Caps.Cap::because));
        }

        Change keeps() {
            return new Change(List.of(Sentence.of("nextrun.opens.pain")), Optional.empty());
        }
    }
}
