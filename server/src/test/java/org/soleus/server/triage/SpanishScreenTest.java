package org.soleus.server.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.Language;
import org.soleus.server.ClinicTest;
import org.soleus.server.Spanish;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The whole check in Spanish, as a reader without scripts walks it.
@ClinicTest
class SpanishScreenTest {

    private static final Map<String, String> QUIET =
            Map.of(
                    "age",
                    "34",
                    "pain",
                    "2",
                    "calf_pain",
                    "yes",
                    "ATR2",
                    "yes",
                    "onset",
                    "gradual",
                    "zones",
                    "Z2");

    @LocalServerPort int port;
    @Autowired SpokenScreen spoken;
    @Autowired Screen english;
    @Autowired Outbox outbox;
    @Autowired JdbcClient jdbc;
    @Autowired Clinic clinic;
    @Autowired Transactions transactions;

    private Visitor visitor;

    @BeforeEach
    void choose() {
        visitor = new Visitor(port).reading("es");
    }

    @ParameterizedTest
    @CsvSource({
        "PE1, yes, Llama ya al 911.",
        "SEED2, yes, Ve hoy mismo a que te examinen esta pierna en persona.",
        "BSI1, yes, Ve a un profesional sanitario antes de empezar.",
        "PERS1, yes, 'Primero, que lo mire un profesional sanitario.'",
        "PERS1, no, En tus respuestas no hay ninguna señal de alarma."
    })
    void each_page_of_the_walk_and_its_end_is_spanish(String id, String word, String heading) {
        var asked = new ArrayList<String>();
        var end = walk(visitor, Map.of(id, word), asked);
        assertThat(end.body()).contains(heading + "</h1>", heading + " - Soleus</title>");
        assertThat(asked).contains(id).startsWith("age", "PE1");
        if (word.equals("no")) assertThat(asked).hasSize(english.questions().size());
    }

    @Test
    void a_wrong_answer_is_told_in_spanish_and_kept_on_the_page() {
        visitor.post("/triage/q");
        var wrong = visitor.post("/triage/q", "id", "age", "answer", "old");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Escribe un número entero de 0 a 120.")
                .contains("<title>Error: ¿Cuántos años tienes? - Soleus</title>");
        Spanish.isWholly(wrong);
    }

    @Test
    void going_back_shows_the_answer_that_was_given() {
        var first = visitor.post("/triage/q", "id", "age", "answer", "34");
        var back =
                visitor.post(
                        "/triage/q",
                        "state",
                        Visitor.hidden(first, "state"),
                        "id",
                        "PE1",
                        "move",
                        "back");
        assertThat(back.body()).contains("Has respondido: <strong>34 años</strong>");
        Spanish.isWholly(back);
    }

    @Test
    void answers_that_cannot_be_read_are_told_in_spanish() {
        var no = visitor.post("/triage/result", "state", "x");
        assertThat(no.statusCode()).isEqualTo(400);
        assertThat(no.body()).contains("Estas respuestas ya no se pueden leer.");
        Spanish.isWholly(no);
        var lost = visitor.post("/triage/q", "id", "NONE");
        assertThat(lost.body()).contains("Empieza otra vez la revisión de seguridad");
        Spanish.isWholly(lost);
    }

    /// Whoever treats her reads English; which words she answered stands in the version.
    @Test
    void a_member_reads_spanish_and_her_clinic_keeps_english() {
        var member = Evening.newcomer(port, outbox);
        member.post("/language", "to", "es");
        var end = walk(member, Map.of("SEED4", "yes"), new ArrayList<>());
        assertThat(end.body()).contains("has respondido «Sí»", "Tu programa está cerrado");
        var version = spoken.in(Language.SPANISH).version();
        assertThat(version).startsWith(english.version() + ".es.");
        assertThat(end.body()).contains(version);
        var facts = facts(version);
        assertThat(facts).anyMatch(fact -> fact.contains("you answered \"Yes\""));
        assertThat(facts).noneMatch(fact -> fact.contains("«"));
    }

    private List<String> facts(String version) {
        return transactions.in(
                Scope.system(clinic.tenant()),
                () ->
                        jdbc.sql(
                                        "SELECT fact FROM triage.finding JOIN triage.screen AS s"
                                                + " USING (tenant, member, screen) WHERE"
                                                + " s.version = ?")
                                .param(version)
                                .query(String.class)
                                .list());
    }

    private HttpResponse<String> walk(
            Visitor walker, Map<String, String> other, List<String> asked) {
        var words = new HashMap<>(QUIET);
        words.putAll(other);
        var page = walker.post("/triage/q");
        for (int i = 0; i < 80 && page.body().contains("name=\"id\" value="); i++) {
            Spanish.isWholly(page);
            if (page.body().contains("id=\"change\"")) return end(walker, page);
            var id = Visitor.hidden(page, "id");
            asked.add(id);
            var word = words.getOrDefault(id, "no");
            page = walker.post("/triage/q", "state", state(page), "id", id, "answer", word);
        }
        Spanish.isWholly(page);
        return page;
    }

    private static HttpResponse<String> end(Visitor walker, HttpResponse<String> review) {
        var end = walker.post("/triage/result", "state", state(review));
        Spanish.isWholly(end);
        return end;
    }

    private static String state(HttpResponse<String> page) {
        return Visitor.hidden(page, "state");
    }
}
