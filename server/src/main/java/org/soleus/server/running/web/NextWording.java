package org.soleus.server.running.web;

import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.Outing;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.Mornings;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.Wanted;
import org.soleus.server.web.Metres;

import java.time.LocalDate;
import java.util.Optional;

/// The next run as its runner reads it, in her own units.
public final class NextWording {

    private final NextAnswer answer;
    private final RunWords words;
    private final NextWords sentences;

    /// @param me who reads
    public NextWording(NextAnswer answer, SignedIn me) {
        this.answer = answer;
        this.words = new RunWords(me, answer.history().today());
        this.sentences = new NextWords(answer.history().today(), answer.history().zone());
    }

    /// The one word of it.
    public String verdict() {
        return answer.verdict();
    }

    /// What it is about, as "Next run, tomorrow".
    public String when() {
        var today = answer.history().today();
        if (answer.outing().isEmpty()) return "Next run";
        if (answer.day().equals(today)) return "Next run, today";
        if (answer.day().equals(today.plusDays(1))) return "Next run, tomorrow";
        return "Next run, " + words.day(answer.day());
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
        return isByDistance() ? "Run " : "";
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
            case NextRun.Go(Outing outing, _, _, _) ->
                    outing.stage().isPresent()
                            ? outing.stage().get().words() + "."
                            : (isWished() ? "" : "up to ") + what(outing) + rounded(outing);
            case NextRun.Adjust(Outing outing, _, _, _) ->
                    outing.stage().isPresent() ? "." : adjusted();
            case NextRun.Rest rest -> rest(rest);
            case NextRun.GetSeen _ -> "No run until somebody has looked at your leg.";
        };
    }

    /// A wish that is granted is still told in whole steps, down and never up.
    private String rounded(Outing outing) {
        return answer.wanted()
                .flatMap(Wanted::metres)
                .filter(metres -> metres > outing.metres())
                .map(metres -> ": your " + words.distance(metres) + ", rounded down.")
                .orElse(".");
    }

    private boolean isWished() {
        return answer.wanted().flatMap(Wanted::metres).isPresent();
    }

    private String adjusted() {
        return answer.wanted()
                .flatMap(Wanted::metres)
                .map(metres -> " instead of " + words.distance(metres) + ".")
                .orElse(" at most.");
    }

    private String rest(NextRun.Rest rest) {
        return rest.until()
                .map(then -> "No run until " + sentences.day(then) + ".")
                .orElse("No run for now.");
    }

    private String what(Outing outing) {
        return outing.stage()
                .map(stage -> stage.words())
                .orElseGet(() -> words.distance(outing.metres()));
    }

    /// What is told under it; empty where the sentence says it all.
    public String lead() {
        return switch (answer.run()) {
            case NextRun.Rest rest ->
                    told(
                            answer.jumped()
                                    .map(run -> sentences.jump(run, rest))
                                    .orElseGet(() -> why(rest)));
            case NextRun.GetSeen seen -> told(seen.because().getFirst().fact() + ".");
            case NextRun.Go _, NextRun.Adjust _ ->
                    answer.day().isAfter(answer.history().today())
                            ? "If the first steps of that morning are as usual, and nothing new"
                                    + " hurts."
                            : "";
        };
    }

    private String why(NextRun.Rest rest) {
        return rest.until().isPresent()
                ? sentences.of(rest)
                : rest.because().getFirst().fact() + ".";
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

    /// The words of a rule, in her units.
    public String told(String text) {
        return Metres.in(text, words.miles());
    }

    /// What would change it.
    public String change() {
        return told(answer.run().wouldChange().words());
    }

    /// The pace ceiling; empty where nothing is run.
    public Optional<String> pace() {
        return answer.outing()
                .map(
                        outing ->
                                outing.secondsPerKilometre()
                                        .map(pace -> Metres.pace(pace, words.miles()))
                                        .orElse("Easy"));
    }
}
