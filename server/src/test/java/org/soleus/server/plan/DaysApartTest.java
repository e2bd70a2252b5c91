package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Sixty days of somebody who does whatever Today offers, each read anew by the clinic: what was
/// really done keeps the distances and the numbers that the plan promises.
@ClinicTest
class DaysApartTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final int DAYS = 60;
    private static final SessionRow.After GOOD =
            new SessionRow.After(
                    Optional.of(1),
                    Optional.of(1),
                    Optional.of(5),
                    Optional.of(100),
                    Optional.of(false),
                    Optional.of(List.of()));

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired PlanDesk desk;
    @Autowired PlanReader reader;
    @Autowired Plans plans;
    @Autowired MovableClock clock;

    private Planned planned;

    @BeforeEach
    void arrive() {
        at(FIRST);
        planned = Planned.arrive(clinic, port);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void strength_comes_three_times_a_week_and_never_two_days_running() {
        planned.began(FIRST, Phase.LOAD, FIRST);
        for (int day = 0; day < DAYS; day++) live(FIRST.plusDays(day));
        var strength = new TreeSet<LocalDate>();
        for (var row : planned.as(() -> plans.sessions(planned.member(), FIRST))) {
            if (row.kind() == PlannedSession.Kind.STRENGTH) strength.add(row.day());
        }
        assertThat(strength).hasSizeGreaterThanOrEqualTo(3 * DAYS / 7 - 1);
        for (var day : strength) {
            assertThat(strength).doesNotContain(day.plusDays(1));
            assertThat(strength.subSet(day, day.plusDays(7))).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void no_day_offers_what_only_the_next_phase_holds_before_she_entered_it() {
        planned.began(FIRST, Phase.LOAD, FIRST);
        for (int day = 0; day < 40; day++) {
            at(FIRST.plusDays(day));
            var plan = planned.as(() -> reader.find(planned.me())).orElseThrow();
            assertThat(plan.day().orElseThrow().phase()).as("day %s", day).isEqualTo(Phase.LOAD);
            assertThat(plan.toDo())
                    .as("day %s", day)
                    .noneMatch(session -> session.kind() == PlannedSession.Kind.RUN);
        }
    }

    private void live(LocalDate day) {
        at(day);
        var me = planned.me();
        planned.does(() -> desk.morning(me, Optional.of(1), Optional.of(10)));
        for (var session : planned.as(() -> reader.find(me)).orElseThrow().toDo()) {
            if (session.kind() == PlannedSession.Kind.CROSS) continue;
            planned.as(() -> desk.start(me, session.kind(), Optional.of(1)))
                    .ifPresent(id -> planned.as(() -> desk.finish(me, id, GOOD)));
        }
    }

    private void at(LocalDate day) {
        clock.set(day.atTime(LocalTime.of(18, 0)).atZone(Planned.BERLIN).toInstant());
    }
}
