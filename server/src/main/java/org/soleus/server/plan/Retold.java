package org.soleus.server.plan;

import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps beside what stands what another device, or another page, told of the same: nothing that
/// was told is dropped without a word.
@Component
@Transactional
public class Retold {

    private final Plans plans;
    private final Retellings again;
    private final Clock clock;

    Retold(Plans plans, Retellings again, Clock clock) {
        this.plans = plans;
        this.again = again;
        this.clock = clock;
    }

    /// After a session was told: keeps it where something else stands, and it is not kept already.
    public void note(SignedIn me, UUID session, SessionRow.After told) {
        var row = plans.session(me.member(), session).orElseThrow();
        if (row.report().equals(Optional.of(told))) return;
        if (of(me, session).stream().anyMatch(known -> known.told().equals(told))) return;
        again.keep(
                me.member(), new Retellings.OfSession(clock.instant(), row.day(), session, told));
    }

    /// After a morning was told: keeps it where something else stands, and it is not kept already.
    public void note(
            SignedIn me, LocalDate day, Optional<Integer> pain, Optional<Integer> stiffnessMin) {
        boolean known =
                Stream.concat(plans.mornings(me.member(), day).stream(), of(me, day).stream())
                        .filter(row -> row.day().equals(day))
                        .anyMatch(
                                row ->
                                        row.pain().equals(pain)
                                                && row.stiffnessMin().equals(stiffnessMin));
        if (known) return;
        again.keep(me.member(), new MorningRow(day, pain, stiffnessMin, clock.instant()));
    }

    /// How a session felt, told again.
    @Transactional(readOnly = true)
    public List<Retellings.OfSession> of(SignedIn me, UUID session) {
        return again.ofSession(me.member(), session);
    }

    /// A morning, told again.
    @Transactional(readOnly = true)
    public List<MorningRow> of(SignedIn me, LocalDate day) {
        return again.ofMorning(me.member(), day);
    }
}
