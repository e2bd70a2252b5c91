package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.PainTold;
import org.soleus.server.measure.SignTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The one way to ask for the whole screen before anything else: after severe pain wherever it was
/// told, and after a warning sign. What asks for it stands until a screen was taken.
@Component
class ScreenAgain {

    private final InSession notes;
    private final PlanReader reader;
    private final Books books;
    private final Clock clock;

    ScreenAgain(InSession notes, PlanReader reader, Books books, Clock clock) {
        this.notes = notes;
        this.reader = reader;
        this.books = books;
        this.clock = clock;
    }

    @EventListener
    void on(PainTold told) {
        int severe = books.now().dose().escalateAt();
        int points = told.worst().points();
        if (points < severe) return;
        var fact = Sentence.of("plan.severe").with(points).with(told.where()).with(severe);
        ask(told.who(), List.of(because(fact)));
    }

    @EventListener
    void on(SignTold told) {
        ask(told.who(), List.of(because(Sentence.of("plan.sign-told").with(told.where()))));
    }

    private static Because because(Sentence fact) {
        return new Because("SCREEN_AGAIN", fact, "R");
    }

    /// Asks for it because of a day whose session was decided, unless it was asked for the same
    /// already, or the day lies so far back that days away ask for more.
    void ask(SignedIn who, LocalDate day, List<Because> because) {
        boolean asked =
                notes.latest(who.member())
                        .filter(row -> !row.day().isBefore(day))
                        .filter(row -> row.stops().containsAll(because))
                        .isPresent();
        var oldest = reader.today(who).minusDays(books.now().dose().stepBackAfterDays());
        if (!asked && !day.isBefore(oldest)) ask(who, because);
    }

    /// Asks for it.
    ///
    /// @param because why; never empty
    void ask(SignedIn who, List<Because> because) {
        notes.keep(
                who.member(),
                new Taps(
                        UUID.randomUUID(),
                        reader.today(who),
                        clock.instant(),
                        PlannedSession.Kind.DAILY,
                        Map.of(),
                        Optional.empty(),
                        because));
    }
}
