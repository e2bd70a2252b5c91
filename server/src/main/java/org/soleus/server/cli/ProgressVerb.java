package org.soleus.server.cli;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Decision;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.SessionReport;
import org.soleus.clinical.plan.replay.Replay;
import org.soleus.content.plan.PlanBooks;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;
import org.soleus.server.json.StrictJson;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `progress --sessions FILE`: what the next session is, after these.
///
/// Each row is one exercise of one day, with the morning after it. Doses are not part of a row:
/// every exercise is taken to be at its first dose.
final class ProgressVerb implements Verb {

    private static final int MOST_SESSIONS = 10_000;
    private static final String PART = "calf-strength";
    private static final Set<String> FILE =
            Set.of("pattern", "baseline_morning", "baseline_stiffness_min", "today", "sessions");
    private static final Set<String> ROW =
            Set.of(
                    "date",
                    "exercise",
                    "before",
                    "during",
                    "after",
                    "morning",
                    "stiffness_min",
                    "done_pct",
                    "rpe",
                    "limp",
                    "flags");

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        Fields file = JsonFile.read("--sessions", options).only(FILE);
        PlanBook book = PlanBooks.load();
        Pattern pattern = pattern(file);
        Log log = log(file, book);
        Optional<MissedDays> missed = missed(file, log, book);
        out.println(
                StrictJson.lines(
                        DecisionJson.of(
                                Decision.next(book, pattern, log, Replay.outlook(book)),
                                log.lastDay(),
                                missed)));
        return 0;
    }

    private static Pattern pattern(Fields file) {
        String slug = file.text("pattern");
        for (Pattern pattern : Pattern.values()) {
            if (pattern.slug().equals(slug)) {
                return pattern;
            }
        }
        throw new BadInput("pattern is not known: " + Fields.shortened(slug));
    }

    private static Log log(Fields file, PlanBook book) {
        List<SessionReport> sessions = new ArrayList<>();
        List<MorningAnswer> mornings = new ArrayList<>();
        for (Fields row : file.objects("sessions", MOST_SESSIONS)) {
            row.only(ROW);
            SessionReport report = report(row, book);
            sessions.add(report);
            mornings.add(morning(row, report.date()));
        }
        return new Log(
                sessions,
                mornings,
                pain(file, "baseline_morning"),
                file.number("baseline_stiffness_min", 0, 1440),
                Optional.empty());
    }

    private static SessionReport report(Fields row, PlanBook book) {
        LocalDate date = row.date("date");
        String exercise = row.text("exercise");
        if (book.ladder().find(exercise).isEmpty()) {
            throw new BadInput(row.at("exercise") + " is not known: " + Fields.shortened(exercise));
        }
        return new SessionReport(
                date,
                List.of(book.ladder().start(exercise, PART)),
                new SessionReport.Pain(
                        pain(row, "before"), pain(row, "during"), pain(row, "after")),
                new SessionReport.Effort(
                        row.number("done_pct", 0, 100), row.number("rpe", 0, 10), Optional.empty()),
                new SessionReport.Signs(row.flag("limp"), row.words("flags")));
    }

    private static MorningAnswer morning(Fields row, LocalDate date) {
        return new MorningAnswer(
                date.plusDays(1), pain(row, "morning"), row.number("stiffness_min", 0, 1440));
    }

    private static Optional<PainScore> pain(Fields fields, String name) {
        return fields.number(name, 0, 10).map(PainScore::new);
    }

    private static Optional<MissedDays> missed(Fields file, Log log, PlanBook book) {
        if (file.find("today").isEmpty() || log.lastDay().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = file.date("today");
        LocalDate last = log.lastDay().get();
        if (today.isBefore(last)) {
            throw new BadInput("today lies before the last session, " + last);
        }
        return Optional.of(MissedDays.since(last, today, book.dose()));
    }
}
