package org.soleus.server.plan;

import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.running.capacity.HeelRaises;
import org.soleus.server.account.MemberId;
import org.soleus.server.measure.SelfTests;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The newest self-tests of a member, as the plan's checks and the next run read them.
@Component
class Tested {

    /// How old a test may be to answer a check.
    private static final int DAYS = 3;

    /// How old heel raises may be to speak of the next run.
    private static final int WEEKS = 4;

    private final SelfTests tests;

    Tested(SelfTests tests) {
        this.tests = tests;
    }

    /// The tests that answer a check-in of today: those of the last days, and each for one check-in
    /// only, because two check-ins tell more than one.
    ///
    /// @param last when the last check-in was
    ByTest of(MemberId member, MemberPlan plan, Optional<Instant> last) {
        var newest = new HashMap<String, Attempt>();
        for (var attempt : tests.list(member, plan.today().minusDays(DAYS))) {
            boolean used = last.filter(at -> !attempt.at().isAfter(at)).isPresent();
            if (!used) newest.putIfAbsent(attempt.test().id(), attempt);
        }
        return new ByTest(newest, plan.owner());
    }

    /// Those that answer the check-in after these.
    ///
    /// @param rows oldest first
    ByTest since(MemberId member, MemberPlan plan, List<CheckRow> rows) {
        return of(
                member, plan, rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().at()));
    }

    /// Heel raises of the last four weeks, where they say something of the sore leg.
    Optional<RaisesTold.Told> heelRaises(MemberId member, MemberPlan plan) {
        return tests.list(member, plan.today().minusWeeks(WEEKS)).stream()
                .filter(attempt -> attempt.test().id().equals(ByTest.RAISE))
                .flatMap(attempt -> told(attempt, plan).stream())
                .findFirst();
    }

    private Optional<RaisesTold.Told> told(Attempt attempt, MemberPlan plan) {
        return raises(attempt, plan)
                .map(raises -> new RaisesTold.Told(attempt.day(), Optional.of(raises)));
    }

    private Optional<HeelRaises> raises(Attempt attempt, MemberPlan plan) {
        var owner = plan.owner();
        int norm = owner.norm().orElse(1);
        if (owner.soreLeg().isPresent()) {
            var sore = attempt.counted(Leg.of(owner.soreLeg().get()));
            var other = attempt.counted(Leg.of(owner.soreLeg().get().other()));
            return sore.map(
                    count ->
                            new HeelRaises(
                                    count,
                                    other.map(OptionalInt::of).orElse(OptionalInt.empty()),
                                    norm));
        }
        var left = attempt.counted(Leg.LEFT);
        var right = attempt.counted(Leg.RIGHT);
        return left.isPresent() && right.isPresent()
                ? Optional.of(
                        new HeelRaises(
                                Math.min(left.get(), right.get()), OptionalInt.empty(), norm))
                : Optional.empty();
    }
}
