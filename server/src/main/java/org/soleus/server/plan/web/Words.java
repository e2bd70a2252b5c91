package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.server.exercise.Library;
import org.soleus.server.web.Say;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Doses, days and sessions as the member reads them.
@Component
public class Words {

    private final Say say;

    /// Of pages that are English alone.
    Words() {
        this(Say.ENGLISH);
    }

    private Words(Say say) {
        this.say = say;
    }

    /// The same in the words of a page.
    Words in(Say other) {
        return new Words(other);
    }

    /// The language of the page.
    public Say say() {
        return say;
    }

    /// What content says of a plan.
    public BookWords book() {
        return new BookWords(say);
    }

    /// A distance in the reader's unit, to a tenth.
    public String distance(int metres, boolean miles) {
        return say.distance(metres, miles);
    }

    /// An exercise's name, as a title.
    public String name(String slug) {
        var name =
                Library.in(say.language())
                        .find(slug)
                        .map(it -> it.name())
                        .orElseGet(() -> slug.replace('-', ' ').toLowerCase(Locale.ROOT));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// A sentence as it stands within another.
    public String within(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /// Whether an exercise has a page in the library.
    public boolean isDrawn(String slug) {
        return Library.all().find(slug).isPresent();
    }

    /// A dose, as "3 sets of 12, each side".
    public String dose(Prescription asked) {
        var words = say.words("dose.sets", asked.sets(), amount(asked.amount()));
        if (asked.load() instanceof Load.Held(int grams)) {
            words = say.words("dose.with", words, grams / 1000.0);
        }
        return asked.perSide() ? say.words("dose.each-side", words) : words;
    }

    /// A dose in little room, as "3 × 30 s".
    public String small(Prescription asked) {
        return asked.sets() + " \u00d7 " + amount(asked.amount());
    }

    private String amount(Amount amount) {
        return switch (amount) {
            case Amount.Reps(int count, int hold) ->
                    hold > 0 ? say.words("dose.holds", count, hold) : String.valueOf(count);
            case Amount.Time(int seconds) -> seconds + " s";
            case Amount.Way(int metres) -> metres + " m";
        };
    }

    /// A kind of session, as a heading.
    public String kind(PlannedSession session) {
        return kind(session.kind());
    }

    /// A kind of session, as a heading.
    public String kind(PlannedSession.Kind kind) {
        return switch (kind) {
            case DAILY -> say.words("dose.kind.daily");
            case STRENGTH -> say.words("dose.kind.strength");
            case RUN -> say.words("dose.kind.run");
            case KEPT_RUN -> say.words("dose.kind.kept-run");
            case CROSS -> say.words("dose.kind.cross");
        };
    }

    /// A phase, as the member reads it.
    public String phase(Phase phase) {
        return switch (phase) {
            case CALM -> say.words("dose.phase.calm");
            case RESTORE -> say.words("dose.phase.restore");
            case LOAD -> say.words("dose.phase.load");
            case RETURN -> say.words("dose.phase.return");
            case RESILIENT -> say.words("dose.phase.resilient");
        };
    }

    /// A day, as "Tuesday 24 November".
    public String day(LocalDate day) {
        return say.namedDay(day);
    }

    /// A day in little room, as "Tue 24 Nov".
    public String shortDay(LocalDate day) {
        return say.shortDay(day);
    }

    /// What a day holds, in a line.
    public String line(List<PlannedSession> sessions) {
        var line = "";
        for (var session : sessions) {
            var each =
                    session.kind() == PlannedSession.Kind.RUN && session.run().isPresent()
                            ? book().stage(session.run().get())
                            : kind(session);
            line = line.isEmpty() ? each : say.words("dose.and", line, within(each));
        }
        return line.isEmpty() ? say.words("dose.rest") : line;
    }
}
