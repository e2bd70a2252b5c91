package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.content.guide.Guides;
import org.soleus.server.exercise.Library;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// What a reader of Spanish meets: pages that are wholly Spanish, and pages that say in one line
/// that they are not.
@ClinicTest
class SpanishTest {

    private static final String ONLY_ENGLISH = "Esta página todavía está solo en inglés.";

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Visitor visitor;

    @BeforeEach
    void choose() {
        visitor = new Visitor(port);
        visitor.post("/language", "to", "es");
    }

    @Test
    void every_exercise_is_spanish_to_the_last_word() {
        for (var it : Library.all().list()) {
            for (var side : List.of("", "?side=left")) {
                var page = visitor.get("/exercise/" + it.slug() + side);
                Spanish.isWholly(page);
                assertThat(page.body()).as(it.slug()).doesNotContain("null");
            }
        }
    }

    @Test
    void every_guide_is_spanish_to_the_last_word() {
        var paths = new ArrayList<>(List.of("", "/nothing-like-it", "/sources", "/pain-relievers"));
        Guides.all().keySet().forEach(paths::add);
        for (var asked : List.of("", "hielo", "zzzz", "pantorrilla+roja", "quiero+morir", "hilo")) {
            paths.add("/search?q=" + asked);
        }
        for (var path : paths) {
            var slashed = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
            var page = visitor.get("/guides" + slashed);
            Spanish.isWholly(page);
            assertThat(page.body()).as(path).doesNotContain("null", "{0}", ONLY_ENGLISH);
        }
    }

    @Test
    void the_questions_before_pain_relievers_are_answered_in_spanish() {
        var no = new ArrayList<String>();
        Guides.relievers().questions().forEach(one -> no.addAll(List.of(one.id(), "no")));
        var page = "/guides/pain-relievers";
        Spanish.isWholly(visitor.post(page));
        Spanish.isWholly(visitor.post(page, "gut", "yes"));
        var known = visitor.post(page, no.toArray(String[]::new));
        Spanish.isWholly(known);
        assertThat(known.body()).contains("Qu\u00e9 se sabe de las medicinas para el dolor");
    }

    @Test
    void the_emergency_number_in_a_guide_is_that_of_the_country() {
        var reader = new Visitor(port);
        var asked = reader.request("/guides/cramps").header("Accept-Language", "es-AR");
        assertThat(reader.send(asked.build()).body()).contains("Llama ya al 107 si");
    }

    @Test
    void every_page_is_wholly_spanish_or_says_that_it_is_not() {
        var everyone = new ArrayList<>(List.of(visitor));
        for (var name : List.of("ines", "ada", "ben", "mara")) {
            everyone.add(Visitor.demo(port, name).reading("es"));
        }
        for (var who : everyone) {
            for (var route : Routes.of(mapping)) {
                if (!route.reads() || route.hasGap()) continue;
                var page = who.get(route.path());
                boolean html =
                        page.headers().firstValue("Content-Type").orElse("").contains("html");
                if (html && page.body().contains("<html")) isOfOneKind(page);
            }
        }
    }

    private static void isOfOneKind(HttpResponse<String> page) {
        if (page.body().contains("<html lang=\"es\"")) Spanish.isWholly(page);
        else assertThat(page.body()).as(page.uri().getPath()).contains(ONLY_ENGLISH);
    }

    @Test
    void the_library_the_card_and_the_errors_are_spanish() {
        for (var path :
                List.of(
                        "/exercise",
                        "/exercise?area=calf&with=wall",
                        "/exercise?area=spring&with=band",
                        "/exercise/heel-raise-tripple",
                        "/triage/emergency",
                        "/nothing-like-it")) {
            Spanish.isWholly(visitor.get(path));
        }
        assertThat(visitor.get("/exercise").body())
                .contains("Ni los ejercicios ni esta traducción han sido revisados");
        assertThat(visitor.get("/triage/emergency").body()).contains("Llama ya al ");
    }

    @Test
    void the_left_side_is_told_as_the_left_one() {
        assertThat(visitor.get("/exercise/calf-stretch-wall?side=left").body())
                .contains("la pierna izquierda atrás", "la rodilla derecha doblada");
    }

    @Test
    void a_dose_is_told_in_spanish() {
        assertThat(visitor.get("/exercise/heel-raise-double").body())
                .contains("3 series de 12 a 20 repeticiones.")
                .contains("Cada una: 2 segundos al subir, 1 de pausa, 3 al bajar.")
                .contains("3 a 7 días a la semana.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "es-MX,es;q=0.9", "fr,es;q=0.8,en;q=0.7"})
    void who_never_chose_reads_what_her_browser_asks_for(String accepted) {
        var stranger = new Visitor(port);
        var asked = stranger.request("/exercise").header("Accept-Language", accepted);
        Spanish.isWholly(stranger.send(asked.build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB,es;q=0.5", "fr", "*", "xx-yy-zz-11111111111", ";;;"})
    void others_read_english(String accepted) {
        var stranger = new Visitor(port);
        var asked = stranger.request("/exercise").header("Accept-Language", accepted);
        assertThat(stranger.send(asked.build()).body())
                .contains("<html lang=\"en\">")
                .doesNotContain(ONLY_ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "/exercise?area=calf, /exercise?area=calf",
        "/exercise/wall-sit, /exercise/wall-sit",
        "//elsewhere.example/, /",
        "/a/%2e%2e/b, /",
        "/exercise?x=<b>, /"
    })
    void a_choice_leads_back_to_its_page_on_our_own_host(String page, String back) {
        var asked = visitor.form("/language", "to", "en");
        asked.header("Referer", "https://elsewhere.example" + page);
        assertThat(Visitor.location(visitor.send(asked.build()))).isEqualTo(back);
        assertThat(Visitor.location(visitor.post("/language", "to", "en"))).isEqualTo("/");
    }

    @Test
    void a_language_that_is_none_changes_nothing() {
        visitor.post("/language", "to", "<b>");
        assertThat(visitor.get("/exercise").body()).contains("<html lang=\"es\"");
    }
}
