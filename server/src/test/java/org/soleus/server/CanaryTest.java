package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.pulse.PulseServer;
import org.soleus.server.run.TestClinic;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// A member with a name like no other tells of her leg in words like no others and walks the whole
/// clinic; her name, mail, birth date and words turn up nowhere but on her own pages (attacks A2
/// and A36 of `docs/attacks.md`).
@ClinicTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String NAME = "Zanzibarina Quillfeather";
    private static final String MAIL = "zq.canary.8812@quillfeather.example";
    private static final String BORN = "1987-06-05";

    /// What she tells of herself in words of her own, each where the clinic asks for such words.
    private static final String GOAL = "Wobbegong stairs without a limp";

    private static final String ACTIVITY = "Quokkadance on cobbles";
    private static final String SHOES = "Numbatfoot pair with an insole";
    private static final String FILE = "Bilbyhill calf cramp.tcx";

    /// What is told of her by others: why her case was opened.
    private static final String REASON = "Potorooday, the calf tore again.";

    private static final Recorded RUN = Recorded.of("2026-03-10T06:30:00Z", 3000);

    private static final String[] WORDS = {
        "Zanzibarina",
        "Quillfeather",
        "quillfeather",
        BORN,
        "Wobbegong",
        "Quokkadance",
        "Numbatfoot",
        "Bilbyhill",
        "Potorooday"
    };

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired PulseServer pulse;
    @Autowired MovableClock clock;
    @Autowired BeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final List<HttpResponse<String>> answers = new ArrayList<>();

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void nothing_personal_leaves_her_pages(CapturedOutput log) throws SQLException, IOException {
        var she = new Visitor(port);
        signUp(she);
        tell(she);
        for (var route : Routes.of(routes)) {
            if (route.path().equals("/account/signout")) continue;
            var path = route.filled("1");
            answers.add(route.reads() ? she.get(path) : save(she, path));
        }
        answers.add(she.get("/" + "x".repeat(5000)));

        assertThat(she.get("/account").body()).contains(NAME, MAIL);
        assertThat(log.getAll()).doesNotContain(words());
        assertThat(new Visitor(pulse.port()).get("/metrics").body()).doesNotContain(words());
        assertThat(TestClinic.databaseLog()).doesNotContain(words());
        assertThat(outbox.kept()).noneMatch(l -> says(l.subject()) || l.body().contains(NAME));
        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            assertThat(title(answer)).doesNotContain(words());
                            assertThat(answer.headers().map().toString()).doesNotContain(words());
                            if (answer.statusCode() >= 400 && answer.statusCode() != 422) {
                                assertThat(answer.body()).doesNotContain(words());
                            }
                        });
        var leaks = TestClinic.everyRow().stream().filter(CanaryTest::says).toList();
        assertThat(leaks).extracting(row -> row.split(" ", 2)[0]).isEmpty();
    }

    @Test
    void a_stranger_sees_nothing_of_her_anywhere() {
        signUp(new Visitor(port));
        for (var person : List.of("nobody", "ben")) {
            for (var route : Routes.of(routes)) {
                if (!route.reads() || route.path().equals("/account/outbox")) continue;
                var visitor =
                        person.equals("nobody") ? new Visitor(port) : Visitor.demo(port, person);
                var answer = visitor.get(route.filled("1"));
                assertThat(answer.body() + answer.headers().map())
                        .as(person + " " + route)
                        .doesNotContain(words());
            }
        }
    }

    private void signUp(Visitor she) {
        var page = she.signUp(NAME, MAIL, BORN);
        answers.add(page);
        var letter = outbox.kept().getFirst();
        var code = Pattern.compile("\\b[0-9]{6}\\b").matcher(letter.body());
        assertThat(letter.to().equals(MAIL) && code.find()).isTrue();
        answers.add(
                she.post(
                        "/account/code",
                        "ticket",
                        Visitor.hidden(page, "ticket"),
                        "code",
                        code.group()));
    }

    /// All that the clinic asks for in words of hers, each taken; and shown to her, so that a word
    /// that is found nowhere else is one that is kept.
    private void tell(Visitor she) {
        Evening.screen(she);
        Evening.plan(she);
        var goals = goals(she);
        taken(she.save(goals, "activity1", GOAL, "rating1", "3"));
        assertThat(she.get(goals).body()).contains(GOAL);
        clock.move(Duration.ofDays(1));
        taken(asked(she));
        var runner = new Runner(she);
        assertThat(runner.send(FILE, RUN.tcx())).contains("\"verdict\":\"ok\"");
        var run = runner.run();
        taken(she.save(run + "/shoes", "shoes", SHOES));
        taken(she.save(run + "/felt", "during", "3", "effort", "4", "sign", "none"));
        assertThat(she.get(run).body()).contains(FILE, SHOES);
        look();
        assertThat(she.get("/account/access").body()).contains(REASON);
    }

    private static String goals(Visitor she) {
        for (int place = 1; place < 60; place++) {
            var path = "/plan/intake/" + place;
            if (she.get(path).body().contains("name=\"activity1\"")) return path;
        }
        throw new AssertionError("no question asks for her goals");
    }

    private static HttpResponse<String> asked(Visitor she) {
        return she.save(
                "/measure/questions",
                "week",
                "0",
                "name-1",
                ACTIVITY,
                "activity-1",
                "4",
                "pain-now",
                "2");
    }

    private void look() {
        var her = new Newcomer(new Visitor(port), MAIL, port, outbox).idIn(beans);
        var ines = Visitor.demo(port, "ines");
        taken(ines.save("/care/case/" + her + "/look", "reason", REASON));
    }

    private void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        answers.add(answer);
    }

    /// Sends her words where they do not belong.
    private static HttpResponse<String> save(Visitor she, String path) {
        return she.save(path, "name", NAME, "mail", MAIL, "born", BORN, "note", NAME, "id", MAIL);
    }

    private static String title(HttpResponse<String> page) {
        var title = Pattern.compile("<title>(.*?)</title>").matcher(page.body());
        return title.find() ? title.group(1) : "";
    }

    private static String[] words() {
        return WORDS.clone();
    }

    private static boolean says(String text) {
        for (var word : words()) {
            var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
            if (text.contains(word) || text.contains(hex)) return true;
        }
        return false;
    }
}
