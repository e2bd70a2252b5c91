package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.plan.Decision;
import org.soleus.clinical.plan.Lock;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Outlook;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.SessionReport;
import org.soleus.content.message.Voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class DecisionTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate EVE = LocalDate.of(2026, 7, 31);

    @TestFactory
    Stream<DynamicTest> each_row_leads_where_it_says() {
        return Rows.of("plan-decisions", DecisionTest::check);
    }

    private static void check(Node row) {
        Progression decision =
                Decision.next(BOOK, Pattern.of(row.text("pattern")), log(row), outlook());
        assertThat(word(decision)).isEqualTo(row.text("then"));
        assertThat(decision.because()).isNotEmpty();
        assertThat(Voice.english().of(decision.wouldChange())).isNotBlank();
        if (row.has("rule")) {
            assertThat(decision.because()).anyMatch(why -> why.rule().equals(row.text("rule")));
        }
        if (row.has("lock")) {
            assertThat(decision.lock()).isEqualTo(Lock.valueOf(row.text("lock")));
        }
        if (row.has("screen")) {
            assertThat(decision.screenFirst()).isTrue();
        }
    }

    static String word(Progression decision) {
        return switch (decision) {
            case Progression.Escalate _ -> "ESCALATE";
            case Progression.Regress _ -> "REGRESS";
            case Progression.Hold _ -> "HOLD";
            case Progression.Progress _ -> "PROGRESS";
        };
    }

    private static Log log(Node row) {
        List<SessionReport> sessions = new ArrayList<>();
        List<MorningAnswer> mornings = new ArrayList<>();
        for (Node session : row.nodes("sessions")) {
            LocalDate day = EVE.plusDays(session.number("day"));
            sessions.add(report(session, day));
            mornings.add(
                    new MorningAnswer(
                            day.plusDays(1),
                            Rows.pain(session, "morning", 1),
                            Rows.number(session, "stiff", 5)));
        }
        return new Log(
                sessions,
                mornings,
                Rows.pain(row, "usual", 1),
                Optional.empty(),
                Optional.empty(),
                row.flag("waits"));
    }

    private static SessionReport report(Node row, LocalDate day) {
        Optional<Boolean> limp =
                row.text("limp", "no").equals("silent")
                        ? Optional.empty()
                        : Optional.of(row.flag("limp"));
        return new SessionReport(
                day,
                List.of(BOOK.ladder().start("heel-raise-double", "calf-strength")),
                new SessionReport.Pain(
                        Rows.pain(row, "before", 1),
                        Rows.pain(row, "during", 2),
                        Rows.pain(row, "after", 2)),
                new SessionReport.Effort(
                        Rows.number(row, "done", 100),
                        Rows.number(row, "effort", 6),
                        Rows.number(row, "form")),
                new SessionReport.Signs(limp, Optional.of(row.words("flags"))));
    }

    static Outlook outlook() {
        return new Outlook(new HashSet<>(BOOK.ladder().rungs().keySet()), false, 3, 3, 0, 0);
    }
}
