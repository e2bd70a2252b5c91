package org.soleus.server.running.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Stage;
import org.soleus.content.message.Voice;
import org.soleus.server.running.Mornings;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.Wanted;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// The next run as its runner reads it, in her own units.
public final class NextWording {

    private final NextAnswer answer;
    private final RunWords words;
    private final Voice voice;
    private final NextWords sentences;

    /// @param words of who reads
    public NextWording(NextAnswer answer, RunWords words) {
        this.answer = answer;
        this.words = words;
        this.voice = words.voice();
        this.sentences = new NextWords(answer.history().today(), answer.history().zone());
    }

    /// The one word of it.
    public String verdict() {
        return voice.of(answer.verdict());
    }

    /// What it is about, as "Next run, tomorrow".
    public String when() {
        var today = answer.history().today();
        if (answer.outing().isEmpty()) return words.words("next.when");
        if (answer.day().equals(today)) return words.words("next.when.today");
        if (answer.day().equals(today.plusDays(1))) return words.words("next.when.tomorrow");
        return words.words("next.when.day", words.day(answer.day()));
    }

    /// The morning after the last run, where it can still be told.
    public Optional<LocalDate> morning() {
        var oldest = answer.history().today().minusDays(Mornings.REMEMBERED_DAYS);
        return answer.standing()
                .last()
                .map(run -> run.day().plusDays(1))
                .filter(day -> !day.isBefore(oldest) && !day.isAfter(answer.history().today()));
    }

    /// Whether that is today's.
    public boolean isThisMorning() {
        return morning().filter(answer.history().today()::equals).isPresent();
    }

    /// What stands before the part that was changed.
    public String before() {
        return isByDistance() ? words.words("next.run") + " " : "";
    }

    private boolean isByDistance() {
        return answer.outing().filter(outing -> outing.stage().isEmpty()).isPresent();
    }

    /// The part that was changed; empty where nothing was.
    public String changed() {
        return answer.run() instanceof NextRun.Adjust adjust ? what(adjust.outing()) : "";
    }

    /// What stands after it, or the whole sentence where nothing was changed.
    public String after() {
        return switch (answer.run()) {
            case NextRun.Go(Outing outing, _, _, _) -> go(outing);
            case NextRun.Adjust(Outing outing, _, _, _) ->
                    outing.stage().isPresent() ? "." : adjusted();
            case NextRun.Rest rest -> rest(rest);
            case NextRun.GetSeen _ -> words.words("next.until-seen");
        };
    }

    private String go(Outing outing) {
        if (outing.stage().isPresent()) return what(outing) + ".";
        return isWished() ? rounded(outing) : words.words("next.up-to", what(outing));
    }

    /// A wish that is granted is still told in whole steps, down and never up.
    private String rounded(Outing outing) {
        return answer.wanted()
                .flatMap(Wanted::metres)
                .filter(metres -> metres > outing.metres())
                .map(words::distance)
                .map(wish -> words.words("next.rounded", what(outing), wish))
                .orElse(what(outing) + ".");
    }

    private boolean isWished() {
        return answer.wanted().flatMap(Wanted::metres).isPresent();
    }

    private String adjusted() {
        return " "
                + answer.wanted()
                        .flatMap(Wanted::metres)
                        .map(metres -> words.words("next.instead", words.distance(metres)))
                        .orElse(words.words("next.at-most"));
    }

    private String rest(NextRun.Rest rest) {
        return rest.until()
                .map(then -> voice.of(Sentence.of("next.until").with(sentences.day(then))))
                .orElse(words.words("next.none-for-now"));
    }

    private String what(Outing outing) {
        return outing.stage().map(this::stage).orElseGet(() -> words.distance(outing.metres()));
    }

    /// What is run at a stage.
    private String stage(Stage stage) {
        return StageTold.of(words.say(), stage.number(), stage.words());
    }

    /// What is told under it; empty where the sentence says it all.
    public String lead() {
        return switch (answer.run()) {
            case NextRun.Rest rest ->
                    voice.paragraph(
                            answer.jumped()
                                    .map(run -> sentences.jump(run, rest))
                                    .orElseGet(() -> why(rest)));
            case NextRun.GetSeen seen -> voice.paragraph(List.of(seen.because().getFirst().said()));
            case NextRun.Go _, NextRun.Adjust _ ->
                    answer.day().isAfter(answer.history().today())
                            ? words.words("next.if-usual")
                            : "";
        };
    }

    private List<Sentence> why(NextRun.Rest rest) {
        return rest.until().isPresent()
                ? sentences.of(rest)
                : List.of(rest.because().getFirst().said());
    }

    /// The language of what is told under it, where it is not that of the page.
    public @Nullable String leadLang() {
        return words.say().lang(answer.run().because().getFirst().said());
    }

    /// Whether the plan's own checks open running again.
    public boolean isForThePlan() {
        return answer.run() instanceof NextRun.Rest
                && answer.run().because().getFirst().rule().equals("G-RTR");
    }

    /// The sentence of a heading, as for a title.
    public String title() {
        return verdict() + " " + before() + changed() + after();
    }

    /// What a rule said, in her units.
    public String told(Sentence said) {
        return voice.of(said);
    }

    /// What would change it.
    public String change() {
        return voice.of(answer.run().wouldChange().said());
    }

    /// The pace ceiling.
    public String pace() {
        return answer.outing()
                .flatMap(Outing::secondsPerKilometre)
                .map(words::pace)
                .orElse(words.words("next.easy"));
    }

    /// How steep it may be at most, and what that means.
    ///
    /// @return "Flat, even" and "no hills for now", or "Up to 5 %" and "no steeper uphill"
    public List<String> hills() {
        int percent = answer.outing().map(Outing::hillPercent).orElse(0);
        return percent <= 2
                ? List.of(words.words("next.flat"), words.words("next.no-hills"))
                : List.of(words.words("next.hills", percent), words.words("next.no-steeper"));
    }

    /// The time of day at which the five questions were answered.
    static String clear(LocalTime at) {
        return "%tR".formatted(at);
    }
}
