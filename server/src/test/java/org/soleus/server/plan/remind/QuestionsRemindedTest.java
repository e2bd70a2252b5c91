package org.soleus.server.plan.remind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Phase;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.plan.Guards;
import org.soleus.server.plan.Planned;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Questions that are due are told of once each, never in quiet hours, and not at all where the
/// kind is off; and what is about reminders when a device changes hands.
@ClinicTest
class QuestionsRemindedTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Outbox outbox;
    @Autowired Guards guards;
    @Autowired MovableClock clock;
    @Autowired Ticker ticker;

    private Planned planned;
    private Visitor grete;
    private String mail;

    @BeforeEach
    void arrive() throws SQLException {
        TestClinic.asOwner("UPDATE plan.reminder SET next_at = NULL");
        clock.set(Instant.parse("2026-11-24T09:00:00Z"));
        planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
        mail = Choices.mail(grete);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    /// Every day at a quarter past five, for so many days.
    private void days(int from, int to) throws InterruptedException {
        for (int day = from; day <= to; day++) {
            clock.set(FIRST.plusDays(day).atTime(16, 15).atZone(Planned.BERLIN).toInstant());
            ticker.look();
            clock.set(FIRST.plusDays(day).atTime(17, 15).atZone(Planned.BERLIN).toInstant());
            ticker.look();
            ticker.look();
        }
    }

    private int told() {
        return Choices.letters(outbox, mail, Kind.QUESTIONS).size();
    }

    @Test
    void the_questions_of_a_week_are_told_of_once_however_long_they_stay_open() throws Exception {
        Choices.save(grete, "questions", "MAIL");
        days(0, 13);
        assertThat(told()).isZero();
        days(14, 14);
        assertThat(told()).isEqualTo(1);
        assertThat(Choices.letters(outbox, mail).getFirst().body()).contains("/plan/today");
        days(15, 27);
        assertThat(told()).isEqualTo(1);
        days(28, 30);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void those_that_were_answered_or_passed_over_are_told_of_no_more() throws Exception {
        Choices.save(grete, "questions", "MAIL");
        clock.set(FIRST.plusDays(14).atTime(8, 0).atZone(Planned.BERLIN).toInstant());
        grete.save("/measure/questions/pass", "week", "2");
        days(14, 20);
        assertThat(told()).isZero();
    }

    @Test
    void the_kind_is_off_until_chosen_and_its_mail_calls_it_off() throws Exception {
        Choices.save(grete, "session", "MAIL");
        days(14, 15);
        assertThat(told()).isZero();
        Choices.save(grete, "questions", "MAIL");
        days(16, 16);
        assertThat(told()).isEqualTo(1);
        var stop = Choices.STOP.matcher(Choices.letters(outbox, mail).getFirst().body());
        assertThat(stop.find()).isTrue();
        var stranger = new Visitor(port);
        assertThat(stranger.get(stop.group(1)).body()).contains("questions that are due");
        stranger.post(stop.group(1), "List-Unsubscribe", "One-Click");
        days(28, 30);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void a_plan_that_waits_tells_of_its_questions_when_she_is_back() throws Exception {
        Choices.save(grete, "questions", "MAIL");
        var last = FIRST.plusDays(16);
        grete.save("/plan/pause", "why", "HOLIDAY", "from", "2026-12-05", "until", last.toString());
        days(14, 16);
        assertThat(told()).isZero();
        days(17, 19);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void the_one_question_of_the_year_after_is_told_of_twice_at_most_while_it_stays_open()
            throws Exception {
        Choices.save(grete, "questions", "MAIL");
        planned.began(FIRST.minusDays(200), Phase.RESILIENT, FIRST.minusDays(60));
        planned.does(
                () ->
                        guards.begin(
                                planned.member(),
                                FIRST.minusDays(20),
                                FIRST.plusDays(250),
                                Instant.now()));
        grete.save("/measure/questions/pass", "week", "2");
        days(0, 6);
        assertThat(told()).isEqualTo(1);
        days(7, 40);
        assertThat(told()).isEqualTo(2);
        grete.save("/plan/guard", "worst", "1");
        days(41, 53);
        assertThat(told()).isEqualTo(2);
        days(54, 60);
        assertThat(told()).isEqualTo(3);
    }

    /// Whoever changes a colour in that minute misses nothing.
    @Test
    void what_is_due_already_goes_out_although_she_changes_how_it_looks() throws Exception {
        Choices.save(grete, "session", "MAIL");
        clock.set(FIRST.atTime(18, 0, 5).atZone(Planned.BERLIN).toInstant());
        grete.save("/account", "unit", "km", "zone", "Europe/Berlin", "theme", "dark");
        ticker.look();
        assertThat(Choices.letters(outbox, mail, Kind.SESSION)).hasSize(1);
        clock.move(Duration.ofDays(1));
        ticker.look();
        assertThat(Choices.letters(outbox, mail, Kind.SESSION)).hasSize(2);
    }

    @Test
    void a_device_rings_for_whoever_let_it_ring_last() throws Exception {
        try (var service = new FakePush()) {
            var address = service.address("shared");
            grete.save(Choices.PAGE + "/device", "address", address);
            var hanna = Evening.member(port, outbox);
            hanna.save(Choices.PAGE + "/device", "address", address);
            assertThat(hanna.get(Choices.PAGE).body()).contains("A device, since");
            assertThat(grete.get(Choices.PAGE).body()).contains("None yet");
        }
    }

    @Test
    void whoever_signs_out_on_a_device_is_not_rung_on_it() throws Exception {
        try (var service = new FakePush()) {
            grete.save(Choices.PAGE + "/device", "address", service.address("mine"));
            grete.save(Choices.PAGE + "/device", "address", service.address("other"));
            Choices.save(grete, "session", "PHONE");
            grete.post("/account/signout", "device", service.address("mine"));
            clock.set(FIRST.atTime(18, 0, 5).atZone(Planned.BERLIN).toInstant());
            ticker.look();
            assertThat(service.rings).hasSize(1);
        }
    }
}
