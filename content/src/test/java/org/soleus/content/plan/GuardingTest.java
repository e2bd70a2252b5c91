package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Guarding;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Relapse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The year after a plan: one question now and then, and where a relapse begins again.
class GuardingTest {

    private static final LocalDate SINCE = LocalDate.of(2028, 2, 29);
    private static final PlanBook BOOK = PlanBooks.load();

    @ParameterizedTest(name = "worst of each week {0}: {1}, asked again after {2} days")
    @CsvSource({
        "'',    Quiet, 14",
        "0,     Quiet, 14",
        "2,     Quiet, 14",
        "3,     Watch, 7",
        "4,     Watch, 7",
        "5,     Relapse, 7",
        "3 3,   Relapse, 7",
        "3 2,   Quiet, 14",
        "3 2 3, Watch, 7",
        "2 2 4, Watch, 7",
        "9,     Relapse, 7",
        "9 1,   Relapse, 7",
        "9 1 1, Quiet, 14",
        "9 1 3, Relapse, 7",
        "3 3 0, Relapse, 7",
        "9 1 1 3, Watch, 7"
    })
    void answers_ask_for_little(String worst, String kind, int days) {
        var now = Guarding.of(SINCE, told(7, worst));
        assertThat(now.getClass().getSimpleName()).isEqualTo(kind);
        var last = worst.isEmpty() ? SINCE : told(7, worst).getLast().day();
        switch (now) {
            case Guarding.Quiet(var next) -> assertThat(next).isEqualTo(last.plusDays(days));
            case Guarding.Watch(var next, var why) -> {
                assertThat(next).isEqualTo(last.plusDays(days));
                assertThat(why.source()).isEqualTo("R");
            }
            case Guarding.Relapse(var next, var why) -> {
                assertThat(next).isEqualTo(last.plusDays(days));
                assertThat(why.rule()).isEqualTo("GUARD-RELAPSE");
            }
        }
    }

    @Test
    void an_answer_of_long_ago_makes_no_relapse() {
        assertThat(Guarding.of(SINCE, told(60, "3 3"))).isInstanceOf(Guarding.Watch.class);
    }

    @Test
    void a_relapse_begins_at_the_first_phase_whose_checks_do_not_all_hold_and_at_load_at_most() {
        var calm = ids(BOOK.rule(Phase.CALM).exit());
        var restore = ids(BOOK.rule(Phase.RESTORE).exit());
        assertThat(Relapse.phase(BOOK, new HashSet<>())).isEqualTo(Phase.CALM);
        assertThat(Relapse.phase(BOOK, new HashSet<>(restore))).isEqualTo(Phase.CALM);
        assertThat(Relapse.phase(BOOK, new HashSet<>(calm))).isEqualTo(Phase.RESTORE);
        var all = new HashSet<>(calm);
        all.addAll(restore);
        assertThat(Relapse.phase(BOOK, all)).isEqualTo(Phase.LOAD);
        assertThat(ids(Relapse.asked(BOOK))).containsExactlyInAnyOrderElementsOf(all);
    }

    private static List<String> ids(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).toList();
    }

    private static List<Guarding.Told> told(int days, String worst) {
        var told = new ArrayList<Guarding.Told>();
        var day = SINCE;
        for (var points : worst.split(" ", -1)) {
            if (points.isEmpty()) continue;
            day = day.plusDays(days);
            told.add(new Guarding.Told(day, new PainScore(Integer.parseInt(points))));
        }
        return told;
    }
}
