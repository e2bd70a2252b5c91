package org.soleus.server.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.triage.AnswerLines;
import org.soleus.clinical.triage.CircumstanceLines;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.Language;
import org.soleus.content.Yaml;
import org.soleus.content.triage.Screens;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// The same rules in two places: the compiled script in a browser says what the clinic says over
/// HTTP, word by word: where it leads, because of what, and what is still unanswered.
@ClinicTest
class PhoneScreenTest {

    private static final long SEED = 20_261_124L;
    private static final int SETS = 10_000;
    private static final int AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Loads the script and the questions that the offline page names, and keeps the script.
    private static final String LOAD =
            """
            async () => {
              const {screen, questions} = document.getElementById('main').dataset;
              const [rules, text] = await Promise.all(
                [import(screen), fetch(questions).then(answer => answer.text())]);
              rules.load(text);
              window.rules = rules;
            }\
            """;

    private static final String DECIDE =
            "asked => '[' + asked.map(([answers, around]) => rules.decide(answers, around))"
                    + ".join(',') + ']'";

    private static Chromium chromium;
    private static Page page;

    @LocalServerPort int port;
    @Autowired Screen screen;

    @BeforeAll
    static void take_out_the_phone() {
        chromium = Chromium.start();
        page = chromium.page(390, ColorScheme.LIGHT);
    }

    @AfterAll
    static void put_it_away() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void load() {
        page.navigate(at("/triage/offline"));
        page.evaluate(LOAD);
    }

    @Test
    void every_row_of_the_cases_leads_to_the_same_on_the_phone() {
        var rows = Yaml.maps(Yaml.file("cases/triage.yaml").root(), "rows");
        var asked = rows.stream().map(row -> Asked.of(row, screen)).toList();
        var phone = onThePhone(asked);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(phone.get(i).path("disposition").asString())
                    .as(rows.get(i).toString())
                    .isEqualTo(Yaml.need(rows.get(i), "then"));
        }
        assertSame(asked, phone, overHttp(asked));
    }

    @Test
    void ten_thousand_random_sets_of_answers_lead_to_the_same() {
        var random = new Random(SEED);
        for (int done = 0; done < SETS; done += AT_ONCE) {
            var asked =
                    IntStream.range(0, AT_ONCE).mapToObj(i -> Asked.any(screen, random)).toList();
            assertSame(asked, onThePhone(asked), overHttp(asked));
        }
    }

    /// Her phone speaks her language, and decides by the same rules.
    @Test
    void the_phone_says_in_spanish_what_the_clinic_says_in_spanish() {
        var spoken = Screens.bundled(Language.SPANISH).orElseThrow();
        page.context().addCookies(List.of(new Cookie("lang", "es").setUrl(at("/"))));
        try {
            load();
            var rows = Yaml.maps(Yaml.file("cases/triage.yaml").root(), "rows");
            var asked = rows.stream().map(row -> Asked.of(row, screen)).toList();
            var phone = onThePhone(asked);
            for (int i = 0; i < asked.size(); i++) {
                var answers = AnswerLines.read(asked.get(i).answerLines()).orElseThrow();
                var around = CircumstanceLines.read(asked.get(i).aroundLines());
                var facts = spoken.decide(answers, around).because();
                assertThat(phone.get(i).path("disposition").asString())
                        .isEqualTo(Yaml.need(rows.get(i), "then"));
                assertThat(phone.get(i).path("because").findValuesAsString("fact"))
                        .isEqualTo(facts.stream().map(Because::fact).toList());
            }
        } finally {
            page.context().clearCookies();
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void assertSame(List<Asked> asked, JsonNode phone, JsonNode clinic) {
        assertThat(phone.size()).isEqualTo(asked.size()).isEqualTo(clinic.size());
        for (int i = 0; i < asked.size(); i++) {
            assertThat(phone.get(i)).as("seed %d, %s", SEED, asked.get(i)).isEqualTo(clinic.get(i));
        }
    }

    private static JsonNode onThePhone(List<Asked> asked) {
        var lines =
                asked.stream().map(one -> List.of(one.answerLines(), one.aroundLines())).toList();
        return JSON.readTree((String) page.evaluate(DECIDE, lines));
    }

    private JsonNode overHttp(List<Asked> asked) {
        var visitor = new Visitor(port);
        var body = new ArrayList<Map<String, Object>>();
        for (var one : asked)
            body.add(Map.of("answers", one.answerJson(), "context", one.around()));
        var answer =
                visitor.send(
                        visitor.request("/triage/evaluate")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                JSON.writeValueAsString(body)))
                                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
