package org.soleus.server.cli;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.HeelRaises;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;
import org.soleus.clinical.triage.Disposition;
import org.soleus.content.running.RunBook;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads what `next-run` is given: the runs, what was felt, and how the leg stands.
final class HistoryFile {

    private static final int MOST_RUNS = 20_000;
    private static final int MOST_METRES = 400_000;
    private static final Set<String> FILE =
            Set.of(
                    "at",
                    "zone",
                    "pattern",
                    "baseline_morning",
                    "asked",
                    "screen",
                    "stage",
                    "tendon_week_m",
                    "injured",
                    "speed_open",
                    "heel_raises",
                    "cleared",
                    "wish",
                    "runs");

    private final Fields file;
    private final PlanBook book;
    private final Moments moments;

    HistoryFile(Fields file, PlanBook book) {
        this.file = file.only(FILE);
        this.book = book;
        this.moments = Moments.of(file);
    }

    ZoneId zone() {
        return moments.zone();
    }

    LocalDate day() {
        return moments.day(at());
    }

    private Instant at() {
        return moments.get(file, "at");
    }

    Standing standing(RunRules rules, History history) {
        return Standing.of(
                history,
                rules,
                leg(),
                file.find("cleared")
                        .map(_ -> file.date("cleared").atStartOfDay(zone()).toInstant()),
                asked(),
                new Standing.Moment(at(), zone()),
                wish());
    }

    History history(RunRules rules) {
        return new History(
                runs(),
                List.of(),
                day(),
                RunBook.limits(book, pattern()),
                rules.capacity(),
                asked());
    }

    private boolean asked() {
        return file.flag("asked").orElse(true);
    }

    private Pattern pattern() {
        String slug = file.text("pattern");
        for (Pattern pattern : Pattern.values()) {
            if (pattern.slug().equals(slug)) return pattern;
        }
        throw new BadInput("pattern is not known: " + Fields.shortened(slug));
    }

    private Standing.Leg leg() {
        return new Standing.Leg(
                screen(),
                file.number("stage", 1, 12),
                file.number("tendon_week_m", 1, MOST_METRES),
                file.find("heel_raises").map(node -> raises(Fields.of("heel_raises", node))),
                Optional.empty(),
                file.flag("injured").orElse(false),
                file.flag("speed_open").orElse(false),
                Optional.empty());
    }

    private Disposition screen() {
        if (file.find("screen").isEmpty()) return Disposition.OK;
        String word = file.text("screen");
        for (Disposition one : Disposition.values()) {
            if (one.name().equals(word.toUpperCase(Locale.ROOT))) return one;
        }
        throw new BadInput("screen is not known: " + Fields.shortened(word));
    }

    private static HeelRaises raises(Fields fields) {
        fields.only(Set.of("sore", "other", "norm"));
        Optional<Integer> other = fields.number("other", 0, 500);
        return new HeelRaises(
                need(fields, "sore", 0, 500),
                other.isPresent() ? OptionalInt.of(other.get()) : OptionalInt.empty(),
                need(fields, "norm", 1, 500));
    }

    private Wish wish() {
        if (file.find("wish").isEmpty()) return Wish.NONE;
        Fields wish = Fields.of("wish", file.get("wish")).only(Set.of("distance_m", "permille"));
        return new Wish(
                wish.number("distance_m", 1, MOST_METRES), wish.number("permille", 1, 10_000));
    }

    private List<PastRun> runs() {
        List<RunRow> rows = new ArrayList<>();
        for (Fields fields : file.objects("runs", MOST_RUNS)) {
            RunRow row = new RunRow(fields, moments);
            if (row.end().isAfter(at())) {
                throw new BadInput(fields.at("start") + " lies after the moment asked about");
            }
            rows.add(row);
        }
        rows.sort(Comparator.comparing(RunRow::start));
        Log mornings = mornings(rows);
        CadenceMemory memory = new CadenceMemory();
        List<PastRun> runs = new ArrayList<>();
        for (RunRow row : rows) {
            runs.add(
                    new PastRun(
                            row.day(),
                            row.end(),
                            row.metres(),
                            row.seconds(),
                            row.calfMetres(memory),
                            Splits.NONE,
                            felt(row, mornings)));
        }
        return runs;
    }

    private Log mornings(List<RunRow> rows) {
        List<MorningAnswer> mornings = new ArrayList<>();
        for (RunRow row : rows) {
            add(mornings, row.day().plusDays(1), row.pain("morning"));
            add(mornings, row.day().plusDays(2), row.pain("second_morning"));
        }
        Optional<PainScore> baseline = file.number("baseline_morning", 0, 10).map(PainScore::new);
        return new Log(List.of(), mornings, baseline, Optional.empty(), Optional.empty());
    }

    private static void add(List<MorningAnswer> mornings, LocalDate day, Optional<PainScore> pain) {
        if (pain.isPresent()) mornings.add(new MorningAnswer(day, pain, Optional.empty()));
    }

    private Felt felt(RunRow row, Log mornings) {
        return row.felt(mornings.usualMorning(row.day().plusDays(1), book.dose()));
    }

    static int need(Fields fields, String name, int least, int most) {
        return fields.number(name, least, most)
                .orElseThrow(() -> new BadInput(fields.at(name) + " is missing"));
    }
}
