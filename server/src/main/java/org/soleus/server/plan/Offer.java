package org.soleus.server.plan;

import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.RunStage;
import org.soleus.server.account.SignedIn;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A session as it was planned on a day, for a phone that may begin it without a connection.
///
/// @param session what it is called once it is begun, here or on a phone
/// @param day the member's day
/// @param kind which kind
/// @param prescribed the exercises as asked for on that day
/// @param minutes about how long, as planned
/// @param stage the walk-run stage, for a run
public record Offer(
        UUID session,
        LocalDate day,
        PlannedSession.Kind kind,
        List<Prescription> prescribed,
        int minutes,
        Optional<Integer> stage) {

    /// Copies the exercises.
    public Offer {
        prescribed = List.copyOf(prescribed);
    }

    /// What is planned for her on a day.
    static Offer of(SignedIn me, LocalDate day, PlannedSession planned) {
        return new Offer(
                name(me, day, planned.kind()),
                day,
                planned.kind(),
                planned.exercises(),
                planned.minutes(),
                planned.run().map(RunStage::number));
    }

    /// The name of her one session of a kind on a day: the same wherever it is begun, so that two
    /// devices speak of one session.
    static UUID name(SignedIn me, LocalDate day, PlannedSession.Kind kind) {
        var words = "session " + me.tenantId() + " " + me.memberId() + " " + day + " " + kind;
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /// A short mark of what is planned: another one once it is planned otherwise.
    public static String mark(LocalDate day, PlannedSession planned) {
        var words = List.of(day, planned.exercises(), planned.minutes(), planned.run());
        return Integer.toHexString(words.toString().hashCode());
    }

    /// Whether this is what it offers.
    boolean isOf(PlannedSession planned) {
        return planned.kind() == kind
                && planned.exercises().equals(prescribed)
                && planned.run().map(RunStage::number).equals(stage);
    }
}
