package org.soleus.server.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.SessionReport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Turns what is kept into what the rules read.
final class Logs {

    private Logs() {}

    /// Everything known when a session's day is decided: sessions up to it, mornings up to the
    /// next.
    ///
    /// @param waits whether a clinician has still to look at something that adds no load meanwhile
    static Log upTo(
            LocalDate day,
            Intake intake,
            List<SessionRow> sessions,
            List<MorningRow> mornings,
            Optional<LocalDate> clearedOn,
            boolean waits) {
        return new Log(
                sessions.stream()
                        .filter(row -> row.isFinished() && !row.day().isAfter(day))
                        .map(Logs::report)
                        .toList(),
                mornings.stream()
                        .filter(row -> !row.day().isAfter(day.plusDays(1)))
                        .map(Logs::morning)
                        .toList(),
                intake.complaint().today().morningPain(),
                intake.complaint().today().morningStiffnessMinutes(),
                clearedOn,
                waits);
    }

    /// When a clinician last looked at what came before of this.
    static Optional<Instant> clearedAt(List<Hold> holds, Hold.Topic about) {
        return holds.stream()
                .filter(hold -> hold.clears(about))
                .flatMap(hold -> hold.lifted().stream())
                .map(Hold.Lifted::at)
                .max(Instant::compareTo);
    }

    /// The day on which a clinician last looked at steps back of sessions.
    static Optional<LocalDate> clearedOn(List<Hold> holds, ZoneId zone) {
        return clearedAt(holds, Hold.Topic.STEPS).map(at -> at.atZone(zone).toLocalDate());
    }

    private static SessionReport report(SessionRow row) {
        var after = row.report().orElseThrow();
        return new SessionReport(
                row.day(),
                row.prescribed(),
                new SessionReport.Pain(
                        row.before().map(PainScore::new),
                        after.worst().map(PainScore::new),
                        after.rightAfter().map(PainScore::new)),
                new SessionReport.Effort(after.donePercent(), after.effort(), Optional.empty()),
                new SessionReport.Signs(after.limp(), after.flags()));
    }

    private static MorningAnswer morning(MorningRow row) {
        return new MorningAnswer(row.day(), row.pain().map(PainScore::new), row.stiffnessMin());
    }
}
