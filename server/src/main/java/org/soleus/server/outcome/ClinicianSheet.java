package org.soleus.server.outcome;

import org.soleus.clinical.measure.Activities;
import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Sentence;
import org.soleus.content.message.Voice;
import org.soleus.server.measure.LegWords;
import org.soleus.server.measure.Told;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One page to take to a doctor: what was reported in a plan, in numbers and one drawing.
///
/// It holds no answer on mood, and names no pattern: a clinician examines.
public final class ClinicianSheet {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final int LEFT = 50;
    private static final int RIGHT = 545;
    private static final int ROW = 15;
    private static final int MOST_WEEKS = 6;
    private static final int LONGEST_NAME = 60;

    private final Story story;
    private final Paper paper = new Paper();
    private double y = Paper.HEIGHT - 60;

    private ClinicianSheet(Story story) {
        this.story = story;
    }

    /// The file.
    ///
    /// @param name whose it is
    /// @param screen where the last safety check led and when; empty where none was taken
    public static byte[] of(Story story, String name, Optional<String> screen) {
        return new ClinicianSheet(story).drawn(name, screen);
    }

    private byte[] drawn(String name, Optional<String> screen) {
        head(name);
        facts(screen);
        drawing();
        weeks();
        answered();
        foot();
        return paper.file("Summary for a clinician");
    }

    private void head(String name) {
        paper.bold(LEFT, y, 18, "Summary for a clinician");
        y -= 20;
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        paper.words(LEFT, y, 11, shown);
        y -= ROW;
        var days = story.progress().days();
        paper.words(
                LEFT,
                y,
                10,
                "Calf and lower leg, reported from "
                        + DAY.format(days.getFirst().date())
                        + " to "
                        + DAY.format(today()));
        y -= 10;
        rule();
    }

    private LocalDate today() {
        return story.progress().days().getLast().date();
    }

    private void rule() {
        paper.line(LEFT, y, RIGHT, y, 0.7, 0.4);
        y -= 18;
    }

    private void facts(Optional<String> screen) {
        var progress = story.progress();
        row("Worst pain, last 7 days", or(progress.worstNow(), " of 10"));
        row("Worst pain, first 7 days", or(progress.worstAtFirst(), " of 10"));
        row("First steps, told last", or(progress.latest(Day::morningPain), " of 10"));
        row("Morning stiffness, told last", or(progress.latest(Day::stiffnessMin), " min"));
        row("Sessions", progress.done() + " done of " + progress.planned() + " planned");
        row("Phase", story.phase() + ", since " + since());
        row("Pain limit in exercise", progress.limit() + " of 10");
        story.raises()
                .flatMap(view -> view.last())
                .ifPresent(
                        last ->
                                row(
                                        "Heel raises on one leg",
                                        scores(last) + " on " + DAY.format(last.day())));
        row("Last safety check", screen.orElse("none taken"));
        y -= 6;
    }

    private String since() {
        return DAY.format(story.phases().getLast().since());
    }

    private static String or(Optional<Integer> number) {
        return or(number, "");
    }

    private static String or(Optional<Integer> number, String unit) {
        return number.map(known -> known + unit).orElse("not told");
    }

    private void row(String name, String value) {
        paper.words(LEFT, y, 10, name);
        paper.bold(240, y, 10, value);
        y -= ROW;
    }

    /// Pain of every day: dots for first steps, strokes for the worst of sessions.
    private void drawing() {
        heading("Pain, 0 to 10: dots for the first steps, strokes for the worst of a session");
        double foot = y - 96;
        double tall = 90;
        for (int level : new int[] {0, 5, 10}) {
            double at = foot + tall * level / 10;
            paper.line(LEFT, at, RIGHT - 20, at, 0.4, 0.75);
            paper.words(RIGHT - 14, at - 3, 8, String.valueOf(level));
        }
        var days = story.progress().days();
        double step = (RIGHT - 20.0 - LEFT) / days.size();
        for (int at = 0; at < days.size(); at++) {
            double x = LEFT + step * (at + 0.5);
            double wide = Math.min(step * 0.7, 4);
            days.get(at)
                    .worstPain()
                    .ifPresent(
                            pain ->
                                    paper.line(
                                            x - wide / 2,
                                            foot + tall * pain / 10,
                                            x + wide / 2,
                                            foot + tall * pain / 10,
                                            1.4,
                                            0.35));
            days.get(at).morningPain().ifPresent(pain -> paper.dot(x, foot + tall * pain / 10, 3));
        }
        paper.words(LEFT, foot - 12, 8, DAY.format(days.getFirst().date()));
        paper.words(RIGHT - 72, foot - 12, 8, DAY.format(today()));
        y = foot - 34;
    }

    private void weeks() {
        heading("The last weeks");
        columns("Week", "Sessions", "Mornings told", "Worst pain", "Runs");
        var weeks = story.weeks();
        for (var week : weeks.subList(Math.max(0, weeks.size() - MOST_WEEKS), weeks.size())) {
            columns(
                    String.valueOf(week.number()),
                    week.done() + " of " + week.planned(),
                    String.valueOf(week.mornings()),
                    or(week.worst()),
                    week.runs() == 0 ? "none" : week.runs() + ", " + kilometres(week.metres()));
        }
        y -= 8;
    }

    private static String kilometres(int metres) {
        return metres / 1000 + "." + metres % 1000 / 100 + " km";
    }

    private void columns(String... words) {
        for (int at = 0; at < words.length; at++) paper.words(LEFT + 95.0 * at, y, 9, words[at]);
        y -= 13;
    }

    private void answered() {
        var told = story.told().stream().filter(wave -> !wave.passed()).toList();
        if (told.isEmpty()) return;
        heading("Asked in some weeks");
        columns("Week", "Pain now", "Worst, average", "Normal leg", "Activities");
        for (var wave : told) {
            columns(
                    wave.week() == 0 ? "start" : String.valueOf(wave.week()),
                    or(wave.of("pain-now")),
                    or(wave.of("pain-worst")) + ", " + or(wave.of("pain-average")),
                    wave.of("normal").map(share -> share + " %").orElse("not told"),
                    mean(wave));
        }
        if (!story.activities().isEmpty()) {
            var names = String.join("; ", story.activities());
            paper.words(LEFT, y, 9, "Activities: " + shortened(names, 95));
            y -= 13;
        }
        y -= 8;
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 3) + "...";
    }

    private static String mean(Told wave) {
        List<Integer> scores = new ArrayList<>();
        for (int place = 1; place <= 3; place++) {
            wave.of("activity-" + place).ifPresent(scores::add);
        }
        if (scores.isEmpty()) return "not told";
        int tenths = new Activities(scores).tenths();
        return tenths / 10 + "." + tenths % 10 + " of 10";
    }

    private void heading(String words) {
        paper.bold(LEFT, y, 11, words);
        y -= 17;
    }

    private void foot() {
        paper.line(LEFT, 74, RIGHT, 74, 0.7, 0.4);
        paper.words(
                LEFT,
                60,
                8.5,
                "All of it is the member's own report, as told to Soleus. Nobody examined the leg,"
                        + " and nothing here is a diagnosis.");
        paper.words(
                LEFT,
                48,
                8.5,
                "Not reviewed by a clinician. What was not told is written as not told; nothing is"
                        + " guessed.");
    }

    private static String scores(Attempt last) {
        return Voice.english().of(Sentence.of("measure.score.both").with(LegWords.scores(last)));
    }
}
