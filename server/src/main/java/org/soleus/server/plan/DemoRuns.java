package org.soleus.server.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.DemoSeed;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.running.DemoRun;
import org.soleus.server.running.Placed;
import org.soleus.server.running.Recordings;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.Runs;
import org.soleus.server.running.ShoeRack;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the demo's members ran before their plans, told to the same desk as any file: one for
/// months, until a long hilly run was too much; one for some weeks, saying little.
@Component
@Order(20)
class DemoRuns implements DemoSeed {

    private static final LocalTime MORNING = LocalTime.of(7, 10);
    private static final LocalTime EVENING = LocalTime.of(18, 10);
    private static final int WEEK = 7;
    private static final int EASY = 350;
    private static final int STEADY = 335;

    private final Plans plans;
    private final RunDesk desk;
    private final Recordings recordings;
    private final Runs runs;
    private final ShoeRack rack;
    private final Transactions transactions;
    private final Clock clock;

    DemoRuns(
            Plans plans,
            RunDesk desk,
            Recordings recordings,
            Runs runs,
            ShoeRack rack,
            Transactions transactions,
            Clock clock) {
        this.plans = plans;
        this.desk = desk;
        this.recordings = recordings;
        this.runs = runs;
        this.rack = rack;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One run.
    ///
    /// @param ago days
    /// @param climb metres
    /// @param during worst pain
    /// @param after pain right after
    private record Ran(
            int ago, int metres, int pace, int climb, int during, int after, int effort) {

        static Ran quiet(int ago, int metres, int pace) {
            return new Ran(ago, metres, pace, 20, 0, 0, pace == EASY ? 3 : 5);
        }

        static Ran hilly(int ago, int metres) {
            return new Ran(ago, metres, EASY, 190, 2, 1, 7);
        }
    }

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public void plant(Clinic clinic, DemoPeople people) {
        as(people, "ben", this::forMonths);
        as(people, "tomas", this::forWeeks);
    }

    private void as(DemoPeople people, String handle, Consumer<SignedIn> lives) {
        people.find(handle)
                .ifPresent(
                        who ->
                                transactions.in(
                                        Scope.member(who.tenant(), who.member()),
                                        () -> lives.accept(who)));
    }

    /// Three runs a week, every third long one over hills; the last of them was half as far again.
    private void forMonths(SignedIn ben) {
        var all = new ArrayList<Ran>();
        for (int week = 0; week < 12; week++) {
            int ago = 117 - WEEK * week;
            all.add(Ran.quiet(ago, 5200 + 90 * week, EASY));
            all.add(Ran.quiet(ago - 2, 6000, STEADY));
            int far = 7600 + 120 * week;
            all.add(week % 3 == 2 ? Ran.hilly(ago - 4, far) : Ran.quiet(ago - 4, far, EASY));
        }
        all.add(Ran.quiet(33, 6200, EASY));
        all.add(Ran.quiet(31, 6000, STEADY));
        all.add(new Ran(29, 13_600, EASY, 300, 4, 3, 8));
        all.add(new Ran(27, 4100, EASY, 20, 5, 3, 6));
        all.add(new Ran(24, 3000, EASY, 10, 4, 2, 5));
        mornings(ben, 118, 23, Set.of(98, 77, 64, 56, 35, 34, 27, 25), Set.of(28, 26, 24, 23));
        all.forEach(run -> keep(ben, run, true));
        shoes(ben);
    }

    /// One pair all along.
    private void shoes(SignedIn who) {
        var first = runs.list(who.member(), LocalDate.EPOCH).getFirst();
        rack.put(who.member(), first.id(), "Grey road pair", first.summary().end());
    }

    /// Twice a week for two months; hardly a word about it.
    private void forWeeks(SignedIn tomas) {
        for (int week = 0; week < 8; week++) {
            int ago = 64 - WEEK * week;
            keep(tomas, Ran.quiet(ago, 4000 + 150 * week, EASY), week > 5);
            keep(tomas, Ran.quiet(ago - 3, 5000 + 150 * week, EASY), false);
        }
        keep(tomas, new Ran(8, 9200, STEADY, 60, 4, 3, 8), true);
    }

    /// Calm ones, but for those above the usual and those that were sore.
    private void mornings(SignedIn who, int from, int to, Set<Integer> above, Set<Integer> sore) {
        for (int ago = from; ago >= to; ago--) {
            if (ago % 11 == 0) continue;
            int pain = sore.contains(ago) ? 3 : above.contains(ago) ? 2 : 1;
            plans.keep(
                    who.member(),
                    new MorningRow(
                            desk.today(who).minusDays(ago),
                            Optional.of(pain),
                            Optional.of(5 * pain),
                            at(who, ago, MORNING)));
        }
    }

    private void keep(SignedIn who, Ran ran, boolean told) {
        var made = new DemoRun(at(who, ran.ago(), EVENING), ran.metres(), ran.pace(), ran.climb());
        var packed = recordings.pack(made.recorded(), List.of());
        if (!(desk.keep(who, packed) instanceof Placed.Fresh fresh)) return;
        if (told) desk.tell(who, fresh.run().id(), felt(ran));
    }

    private static Felt felt(Ran ran) {
        return new Felt(
                Optional.of(new PainScore(ran.during())),
                Optional.of(new PainScore(ran.after())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                Optional.empty(),
                Optional.of(ran.effort()),
                Optional.empty(),
                Optional.of(List.of()));
    }

    private Instant at(SignedIn who, int daysAgo, LocalTime time) {
        return clock.instant()
                .atZone(who.zoneId())
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(time)
                .atZone(who.zoneId())
                .toInstant();
    }
}
