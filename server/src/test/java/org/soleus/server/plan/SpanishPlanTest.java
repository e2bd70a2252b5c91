package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Phase;
import org.soleus.content.Language;
import org.soleus.server.ClinicTest;
import org.soleus.server.Spanish;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.remind.Kind;
import org.soleus.server.plan.remind.Said;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.Optional;

/// A reader of Spanish makes her plan, is checked and reminded: each page is Spanish to its last
/// word.
@ClinicTest
class SpanishPlanTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Outbox outbox;

    @Test
    void the_intake_is_asked_in_spanish() {
        var newcomer = Evening.newcomer(port, outbox);
        Evening.screen(newcomer);
        newcomer.post("/language", "to", "es");
        int asked = 0;
        for (int place = 1; newcomer.get("/plan/intake/" + place).statusCode() == 200; place++) {
            Spanish.isWholly(newcomer.get("/plan/intake/" + place));
            var wrong = newcomer.save("/plan/intake/" + place, "answer", "<b>");
            if (wrong.statusCode() == 422) Spanish.isWholly(wrong);
            asked++;
        }
        assertThat(asked).isGreaterThan(30);
        Spanish.isWholly(newcomer.save("/plan/intake/summary"));
        newcomer.save("/plan/intake/1", "answer", "Z4");
        newcomer.save("/plan/intake/2", "answer", "RIGHT");
        assertThat(newcomer.get("/plan/intake/summary").body())
                .contains("En lo hondo o en lo bajo de la pantorrilla", "Sin responder");
        assertThat(Visitor.location(newcomer.save("/plan/intake/summary")))
                .isEqualTo("/plan?new=1");
    }

    @Test
    void the_checks_are_told_in_spanish() {
        var planned = Planned.arrive(clinic, port);
        var grete = planned.visitor();
        grete.post("/language", "to", "es");
        planned.began(planned.day(30), Phase.RESTORE, planned.day(20));
        for (var path : new String[] {"/plan/phase", "/plan/speed", "/plan/review"}) {
            Spanish.isWholly(grete.get(path));
            Spanish.isWholly(grete.save(path));
        }
        grete.save("/plan/phase", "raise-single-5", "no");
        var phase = grete.get("/plan/phase");
        Spanish.isWholly(phase);
        assertThat(phase.body()).contains("espera un poco", "por cumplir");
    }

    @Test
    void self_tests_and_the_questions_of_some_weeks_are_told_in_spanish() {
        var grete = Evening.member(port, outbox);
        grete.post("/language", "to", "es");
        Spanish.isWholly(grete.get("/measure"));
        for (var test : new String[] {"heel-raise", "knee-to-wall", "balance", "sit-to-stand"}) {
            var path = "/measure/test/" + test;
            Spanish.isWholly(grete.get(path));
            Spanish.isWholly(grete.get(path + "/do"));
            Spanish.isWholly(grete.save(path + "/do", "value-LEFT", "x", "value-BOTH", "x"));
            grete.save(path + "/do", "value-LEFT", "20", "value-RIGHT", "11", "value-BOTH", "9");
            grete.save(path + "/do", "value-LEFT", "18", "value-RIGHT", "19", "value-BOTH", "7");
            Spanish.isWholly(grete.get(path));
        }
        assertThat(grete.get("/measure").body()).contains("izquierda 18, derecha 19");
        assertThat(grete.get("/measure/test/knee-to-wall").body()).contains("izquierda 18 cm");
        var questions = grete.get("/measure/questions");
        Spanish.isWholly(questions);
        assertThat(questions.body())
                .contains("Estas cuatro preguntas publicadas", "Feeling down, depressed");
        Spanish.isWholly(grete.save("/measure/questions", "week", "0", "pain-now", "12"));
        grete.save("/measure/questions", "week", "0", "phq-1", "3", "phq-2", "3", "pain-now", "8");
        Spanish.isWholly(grete.get("/measure/questions"));
    }

    @Test
    void how_it_goes_is_told_in_spanish() {
        var planned = Planned.arrive(clinic, port);
        var grete = planned.visitor();
        grete.post("/language", "to", "es");
        Spanish.isWholly(grete.get("/outcome"));
        planned.began(planned.day(30), Phase.RESTORE, planned.day(20));
        grete.save("/measure/test/heel-raise/do", "value-LEFT", "24", "value-RIGHT", "18");
        grete.save("/measure/questions", "week", "4", "pain-worst", "4", "activity-1", "5");
        var page = grete.get("/outcome");
        Spanish.isWholly(page);
        Spanish.hasNoGap(page);
        assertThat(page.body())
                .contains("Fase: Recuperar", "Semana a semana", "1 de ")
                .doesNotContain("sesiones1");
    }

    @Test
    void reminders_are_chosen_and_sent_in_spanish() {
        var grete = Evening.member(port, outbox);
        grete.post("/language", "to", "es");
        Spanish.isWholly(grete.get("/plan/reminders?done=saved"));
        Spanish.isWholly(grete.save("/plan/reminders", "session", "MAIL", "session_at", "23:30"));
        Spanish.isWholly(grete.save("/plan/reminders/calendar"));
        var said = Said.of(Kind.MORNING, Optional.of(Language.SPANISH));
        assertThat(said.subject()).isEqualTo("\u00bfC\u00f3mo fue esta ma\u00f1ana?");
        assertThat(Said.of(Kind.MORNING, Optional.empty()).subject())
                .isEqualTo("How was this morning?");
    }
}
