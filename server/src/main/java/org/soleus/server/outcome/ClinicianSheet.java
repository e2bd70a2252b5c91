package org.soleus.server.outcome;

import org.soleus.clinical.measure.Activities;
import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Sentence;
import org.soleus.content.Language;
import org.soleus.content.message.Voice;
import org.soleus.server.measure.LegWords;
import org.soleus.server.measure.Told;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Voice voice;
    private final Paper paper = new Paper();
    private double y = Paper.HEIGHT - 60;

    private ClinicianSheet(Story story, Voice voice) {
        this.story = story;
        this.voice = voice;
    }

    /// The file, in the language of whoever takes it along.
    ///
    /// @param name whose it is
    /// @param screen where the last safety check led and when; empty where none was taken
    /// @param voice with her units
    public static byte[] of(Story story, String name, Optional<Sentence> screen, Voice voice) {
        return new ClinicianSheet(story, voice).drawn(name, screen);
    }

    private byte[] drawn(String name, Optional<Sentence> screen) {
        head(name);
        facts(screen);
        drawing();
        weeks();
        answered();
        foot();
        return paper.file(words("sheet.title"), voice.language().tag());
    }

    private String words(String key, Object... gaps) {
        return voice.words(key, gaps);
    }

    /// English days are written one way, wherever their reader is.
    private String day(LocalDate day) {
        return voice.language() == Language.ENGLISH ? DAY.format(day) : voice.day(day);
    }

    private void head(String name) {
        paper.bold(LEFT, y, 18, words("sheet.title"));
        y -= 20;
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        paper.words(LEFT, y, 11, shown);
        y -= ROW;
        var days = story.progress().days();
        paper.words(LEFT, y, 10, words("sheet.span", day(days.getFirst().date()), day(today())));
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

    private void facts(Optional<Sentence> screen) {
        var progress = story.progress();
        row("sheet.worst-now", or(progress.worstNow(), "sheet.of-ten"));
        row("sheet.worst-first", or(progress.worstAtFirst(), "sheet.of-ten"));
        row("sheet.first-steps", or(progress.latest(Day::morningPain), "sheet.of-ten"));
        row("sheet.stiffness", or(progress.latest(Day::stiffnessMin), "sheet.minutes"));
        row("sheet.sessions", words("sheet.sessions.done", progress.done(), progress.planned()));
        row("sheet.phase", words("sheet.phase.since", story.phase(), since()));
        row("sheet.limit", words("sheet.of-ten", progress.limit()));
        story.raises()
                .flatMap(view -> view.last())
                .ifPresent(
                        last ->
                                row(
                                        "sheet.raises",
                                        words("sheet.raises.on", scores(last), day(last.day()))));
        row("sheet.check", screen.map(voice::of).orElseGet(() -> words("sheet.check.none")));
        y -= 6;
    }

    private String since() {
        return day(story.phases().getLast().since());
    }

    private String or(Optional<Integer> number) {
        return number.map(String::valueOf).orElseGet(() -> words("sheet.not-told"));
    }

    private String or(Optional<Integer> number, String unit) {
        return number.map(known -> words(unit, known)).orElseGet(() -> words("sheet.not-told"));
    }

    private void row(String key, String value) {
        paper.words(LEFT, y, 10, words(key));
        paper.bold(240, y, 10, value);
        y -= ROW;
    }

    /// Pain of every day: dots for first steps, strokes for the worst of sessions.
    private void drawing() {
        heading("sheet.drawing");
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
        paper.words(LEFT, foot - 12, 8, day(days.getFirst().date()));
        paper.words(RIGHT - 72, foot - 12, 8, day(today()));
        y = foot - 34;
    }

    private void weeks() {
        heading("sheet.weeks");
        heads("week", "sessions", "mornings", "worst", "runs");
        var weeks = story.weeks();
        for (var week : weeks.subList(Math.max(0, weeks.size() - MOST_WEEKS), weeks.size())) {
            columns(
                    String.valueOf(week.number()),
                    words("sheet.week.done", week.done(), week.planned()),
                    String.valueOf(week.mornings()),
                    or(week.worst()),
                    ran(week));
        }
        y -= 8;
    }

    private String ran(Week week) {
        if (week.runs() == 0) return words("sheet.week.no-run");
        var far = voice.tenths(week.metres() / 100) + " km";
        return words("sheet.week.runs", week.runs(), far);
    }

    private void heads(String... keys) {
        columns(
                Arrays.stream(keys)
                        .map(key -> words("sheet.column." + key))
                        .toArray(String[]::new));
    }

    private void columns(String... words) {
        for (int at = 0; at < words.length; at++) paper.words(LEFT + 95.0 * at, y, 9, words[at]);
        y -= 13;
    }

    private void answered() {
        var told = story.told().stream().filter(wave -> !wave.passed()).toList();
        if (told.isEmpty()) return;
        heading("sheet.asked");
        heads("week", "now", "worst-average", "leg", "activities");
        for (var wave : told) {
            columns(
                    wave.week() == 0 ? words("sheet.start") : String.valueOf(wave.week()),
                    or(wave.of("pain-now")),
                    words("sheet.two", or(wave.of("pain-worst")), or(wave.of("pain-average"))),
                    or(wave.of("normal"), "sheet.percent"),
                    mean(wave));
        }
        if (!story.activities().isEmpty()) {
            var names = String.join("; ", story.activities());
            paper.words(LEFT, y, 9, words("sheet.activities", shortened(names, 95)));
            y -= 13;
        }
        y -= 8;
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 3) + "...";
    }

    private String mean(Told wave) {
        List<Integer> scores = new ArrayList<>();
        for (int place = 1; place <= 3; place++) {
            wave.of("activity-" + place).ifPresent(scores::add);
        }
        if (scores.isEmpty()) return words("sheet.not-told");
        return words("sheet.tenths-of-ten", new Activities(scores).tenths() / 10.0);
    }

    private void heading(String key) {
        paper.bold(LEFT, y, 11, words(key));
        y -= 17;
    }

    private void foot() {
        paper.line(LEFT, 74, RIGHT, 74, 0.7, 0.4);
        paper.words(LEFT, 60, 8.5, words("sheet.own-report"));
        paper.words(LEFT, 48, 8.5, words("sheet.unsigned"));
    }

    private String scores(Attempt last) {
        return voice.of(Sentence.of("measure.score.both").with(LegWords.scores(last)));
    }
}
