package org.soleus.server.plan;

import org.soleus.clinical.plan.Gate;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PhaseCheck;
import org.soleus.server.account.MemberId;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether hills and speed are open to a member, by the check-ins that still count.
///
/// A check-in counts for the plan that it was made in, and until a clinician has to open the plan
/// again: a new injury shuts the gate. Nothing else does, and silence never opens it. Source: `R`.
@Component
class SpeedGate {

    private final Checks checks;
    private final Books books;

    SpeedGate(Checks checks, Books books) {
        this.checks = checks;
        this.books = books;
    }

    /// @throws IllegalArgumentException when the content describes no such gate
    Gate gate() {
        return Optional.ofNullable(books.now().gates().get(Gate.SPEED))
                .orElseThrow(() -> new IllegalArgumentException("no gate to speed"));
    }

    boolean isOpen(MemberId member, ZoneId zone, Optional<MemberPlan> plan, List<Hold> holds) {
        return !isEarly(plan)
                && result(rows(member, zone, plan, holds)) instanceof PhaseCheck.Result.Leave;
    }

    /// Whether a plan has not come to running again: nothing of before counts meanwhile.
    boolean isEarly(Optional<MemberPlan> plan) {
        return plan.filter(known -> known.course().phase().isBefore(Phase.RETURN)).isPresent();
    }

    /// The check-ins that count, oldest first.
    List<CheckRow> rows(MemberId member, ZoneId zone, Optional<MemberPlan> plan, List<Hold> holds) {
        return checks.list(member, Gate.SPEED, since(zone, plan, holds));
    }

    PhaseCheck.Result result(List<CheckRow> rows) {
        return PhaseCheck.of(gate().criteria(), rows.stream().map(CheckRow::check).toList());
    }

    private static Instant since(ZoneId zone, Optional<MemberPlan> plan, List<Hold> holds) {
        var begun =
                plan.map(known -> known.program().start().atStartOfDay(zone).toInstant())
                        .orElse(Instant.EPOCH);
        var opened =
                holds.stream()
                        .filter(hold -> hold.kind().closes())
                        .flatMap(hold -> hold.lifted().stream())
                        .map(Hold.Lifted::at);
        return Stream.concat(Stream.of(begun), opened).max(Instant::compareTo).orElse(begun);
    }
}
