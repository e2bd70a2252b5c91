package org.soleus.server.cli;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.SessionReport;
import org.soleus.clinical.plan.replay.Past;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;
import org.soleus.server.json.StrictJson;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Reads one line of `histories.jsonl`: a member's sessions at the doses that were asked for, and
/// her mornings.
final class PastLine {

    private static final int MOST_DAYS = 4_000;
    private static final int MOST_EXERCISES = 40;
    private static final String PART = "calf-strength";
    private static final Set<String> MEMBER =
            Set.of(
                    "member",
                    "pattern",
                    "limit",
                    "baseline_morning",
                    "baseline_stiffness_min",
                    "cleared",
                    "sessions",
                    "mornings");
    private static final Set<String> SESSION =
            Set.of(
                    "date",
                    "exercises",
                    "before",
                    "during",
                    "after",
                    "done_pct",
                    "rpe",
                    "limp",
                    "flags");
    private static final Set<String> EXERCISE =
            Set.of("id", "sets", "reps", "hold_s", "time_s", "way_m", "load_g", "component");
    private static final Set<String> MORNING = Set.of("date", "pain", "stiffness_min");

    private final PlanBook book;

    private PastLine(PlanBook book) {
        this.book = book;
    }

    /// @param place for refusals, as `histories.jsonl:12`
    /// @param book whose exercises it names
    /// @throws BadInput when the line is wrong
    static Past read(String place, String text, PlanBook book) {
        return new PastLine(book).past(Fields.of(place, StrictJson.read(place, text)).only(MEMBER));
    }

    private Past past(Fields line) {
        return new Past(
                line.text("member"),
                pattern(line),
                pain(line, "limit"),
                new Log(
                        line.objects("sessions", MOST_DAYS).stream().map(this::session).toList(),
                        line.objects("mornings", MOST_DAYS).stream()
                                .map(PastLine::morning)
                                .toList(),
                        pain(line, "baseline_morning"),
                        line.number("baseline_stiffness_min", 0, 1440),
                        line.find("cleared").map(_ -> line.date("cleared"))));
    }

    private static Pattern pattern(Fields line) {
        String slug = line.text("pattern");
        for (Pattern pattern : Pattern.values()) {
            if (pattern.slug().equals(slug)) return pattern;
        }
        throw new BadInput(line.at("pattern") + " is not known: " + Fields.shortened(slug));
    }

    private SessionReport session(Fields row) {
        row.only(SESSION);
        return new SessionReport(
                row.date("date"),
                row.objects("exercises", MOST_EXERCISES).stream().map(this::dose).toList(),
                new SessionReport.Pain(
                        pain(row, "before"), pain(row, "during"), pain(row, "after")),
                new SessionReport.Effort(
                        row.number("done_pct", 0, 100), row.number("rpe", 0, 10), Optional.empty()),
                new SessionReport.Signs(row.flag("limp"), row.words("flags")));
    }

    private Prescription dose(Fields row) {
        String id = row.only(EXERCISE).text("id");
        if (book.ladder().find(id).isEmpty()) {
            throw new BadInput(row.at("id") + " is not known: " + Fields.shortened(id));
        }
        String component = row.find("component").map(_ -> row.text("component")).orElse(PART);
        Prescription first = book.ladder().start(id, component);
        Prescription dosed =
                first.dosed(row.number("sets", 1, 6).orElse(first.sets()), amount(row, first));
        return row.number("load_g", 1, 300_000)
                .map(grams -> dosed.loaded(new Load.Held(grams)))
                .orElse(dosed);
    }

    private static Amount amount(Fields row, Prescription first) {
        Optional<Integer> reps = row.number("reps", 1, 1000);
        if (reps.isPresent()) {
            return new Amount.Reps(reps.get(), row.number("hold_s", 0, 600).orElse(0));
        }
        Optional<Integer> way = row.number("way_m", 1, 10_000);
        if (way.isPresent()) return new Amount.Way(way.get());
        return row.number("time_s", 1, 10_000).<Amount>map(Amount.Time::new).orElse(first.amount());
    }

    private static MorningAnswer morning(Fields row) {
        row.only(MORNING);
        LocalDate date = row.date("date");
        return new MorningAnswer(date, pain(row, "pain"), row.number("stiffness_min", 0, 1440));
    }

    private static Optional<PainScore> pain(Fields fields, String name) {
        return fields.number(name, 0, 10).map(PainScore::new);
    }
}
