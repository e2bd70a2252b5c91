package org.soleus.server.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.outcome.Board;
import org.soleus.clinical.outcome.Cell;
import org.soleus.clinical.outcome.Headcount;
import org.soleus.clinical.plan.Course;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Enrolment;
import org.soleus.server.account.Enrolments;
import org.soleus.server.account.Identity;
import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.Unit;
import org.soleus.server.plan.IntakeWords;
import org.soleus.server.plan.MorningRow;
import org.soleus.server.plan.MorningTold;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.ProgramRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ClinicTest
class BoardsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate BORN = LocalDate.of(1990, 5, 31);

    @Autowired private Boards boards;
    @Autowired private Courses courses;
    @Autowired private Enrolments enrolments;
    @Autowired private Transactions transactions;
    @Autowired private Plans plans;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEventPublisher events;

    @Test
    void a_board_follows_what_members_tell_and_reads_the_same_when_read_anew() {
        var some = enrol(12);
        int before = people(boards.now(), Headcount.ENROLLED);
        var more = enrol(11);
        assertThat(people(boards.now(), Headcount.ENROLLED)).isEqualTo(before + 11);
        for (var who : some) live(who, 84);
        for (var who : more) live(who, 30);
        var now = boards.now();
        assertThat(people(now, Headcount.OBSERVED)).isGreaterThanOrEqualTo(12);
        assertThat(counts(now)).isEqualTo(counts(anew(some.getFirst())));
    }

    @Test
    void a_session_that_is_told_late_moves_the_first_day() {
        var who = enrol(1).getFirst();
        session(who, START.plusDays(60));
        assertThat(course(who))
                .contains(new Courses.Course(START.plusDays(60), false, Optional.empty()));
        session(who, START);
        assertThat(course(who)).contains(new Courses.Course(START, true, Optional.empty()));
    }

    @Test
    void what_the_intake_asked_of_the_first_morning_is_an_answer_that_no_later_one_moves() {
        var who = enrol(1).getFirst();
        plan(who, START.minusDays(1), 6);
        session(who, START);
        morning(who, START.plusDays(1), 8);
        var told = new Courses.Answer(START.minusDays(1), 6);
        assertThat(course(who)).contains(new Courses.Course(START, false, Optional.of(told)));
        plan(who, START.plusDays(70), 2);
        session(who, START.plusDays(71));
        assertThat(course(who)).contains(new Courses.Course(START, true, Optional.of(told)));
        assertThat(transactions.in(who.scope(), () -> courses.told(who.member())))
                .containsExactly(new Courses.Answer(START.plusDays(1), 8));
    }

    /// Answers the intake, and makes the plan that stands from now on.
    private void plan(SignedIn who, LocalDate day, int morning) {
        transactions.in(
                who.scope(),
                () -> {
                    plans.saveIntake(
                            who.member(),
                            new IntakeWords(
                                    Map.of("morningPain", List.of(String.valueOf(morning))),
                                    List.of(),
                                    true));
                    plans.begin(
                            who.member(),
                            new ProgramRow(day, day, 36, Course.first(day, false), "x"));
                });
    }

    private Optional<Courses.Course> course(SignedIn who) {
        return transactions.in(who.scope(), () -> courses.find(who.member()));
    }

    private Board anew(SignedIn who) {
        var system = org.soleus.server.account.Scope.system(who.tenant());
        return transactions.in(system, courses::gather).board();
    }

    private static List<Cell> counts(Board board) {
        return List.copyOf(board.all().counts().values());
    }

    private static int people(Board board, Headcount count) {
        return board.all().counts().get(count) instanceof Cell.Shown(int people) ? people : -1;
    }

    private void live(SignedIn who, int days) {
        morning(who, START, 6);
        session(who, START);
        session(who, START.plusDays(days));
        morning(who, START.plusDays(days), 2);
    }

    private void morning(SignedIn who, LocalDate day, int pain) {
        transactions.in(
                who.scope(),
                () -> {
                    keep(who, day, pain);
                    events.publishEvent(new MorningTold(who.tenant(), who.member()));
                });
    }

    private void keep(SignedIn who, LocalDate day, int pain) {
        var at = Instant.parse("2026-06-01T08:00:00Z");
        plans.keep(who.member(), new MorningRow(day, Optional.of(pain), Optional.empty(), at));
    }

    private void session(SignedIn who, LocalDate day) {
        transactions.in(
                who.scope(),
                () -> {
                    jdbc.sql(
                                    """
                                    INSERT INTO plan.session (tenant, member, session, day, kind,
                                      prescribed, minutes, started_at, finished_at)
                                    VALUES (?, ?, ?, ?, 'STRENGTH', '[]', 20, now(), now())
                                    """)
                            .params(who.tenantId(), who.memberId(), UUID.randomUUID(), day)
                            .update();
                    courses.settle(who.member());
                });
    }

    private List<SignedIn> enrol(int many) {
        var all = new ArrayList<SignedIn>();
        for (int i = 0; i < many; i++) {
            var mail = UUID.randomUUID() + "@boards.example";
            all.add(
                    enrolments.enrol(
                            new Enrolment(
                                    Role.MEMBER,
                                    new Identity("Somebody", mail, BORN),
                                    true,
                                    Unit.KM,
                                    "UTC",
                                    Instant.parse("2026-01-04T08:00:00Z"),
                                    Optional.empty())));
        }
        return all;
    }
}
