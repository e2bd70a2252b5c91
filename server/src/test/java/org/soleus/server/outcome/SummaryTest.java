package org.soleus.server.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.scenario.Phone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// Six weeks as the progress page and its sheet of paper tell them.
@ClinicTest
class SummaryTest {

    private static final Pattern START = Pattern.compile("startxref\n([0-9]+)\n");
    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;

    private Visitor grete;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void six_weeks() {
        grete = Evening.member(port, outbox);
        tell(0, "6", "5");
        for (int day = 0; day < 42; day++) {
            grete.save("/plan/morning", "pain", day % 3 == 0 ? "2" : "1", "day", today());
            if (day == 15) tell(2, "5", "6");
            if (day == 29) tell(4, "3", "8");
            if (day % 14 == 5) raise(day);
            clock.move(Duration.ofDays(1));
        }
    }

    private void tell(int week, String worst, String activity) {
        grete.save(
                "/measure/questions",
                "week",
                String.valueOf(week),
                "pain-now",
                "2",
                "pain-worst",
                worst,
                "pain-average",
                "3",
                "normal",
                "60",
                "name-1",
                "Stairs down",
                "activity-1",
                activity);
    }

    private void raise(int day) {
        grete.save(
                "/measure/test/heel-raise/do",
                "value-LEFT",
                "24",
                "value-RIGHT",
                String.valueOf(10 + day / 4),
                "pain-RIGHT",
                "1");
    }

    private String today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString();
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "1280,DARK", "1280,LIGHT", "390,DARK"})
    void the_page_tells_all_of_it_and_is_for_everybody(int width, ColorScheme theme) {
        try (var phone = Phone.of(chromium.still(width, theme), "http://localhost:" + port)) {
            phone.is(grete);
            phone.open("/outcome");
            phone.says(
                    "Worst pain of a week: from 6 to 3",
                    "Your activities went from 5.0 to 8.0",
                    "Heel raises so far",
                    "Phase: Calm",
                    "Week by week",
                    "What went with calm mornings");
            phone.look("outcome-whole");
        }
    }

    @Test
    void the_sheet_is_one_page_of_pdf_that_tells_the_same() throws IOException {
        HttpResponse<String> file = grete.get("/outcome/summary.pdf");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        var text = file.body();
        assertThat(text).startsWith("%PDF-1.4").contains("/Count 1", "(Grete) Tj", "Stairs down");
        assertThat(text).contains("(not told", "no warning sign", "left 24, right 18");
        assertThat(text).doesNotContain("phq", "gad", "soleus-strain");
        var start = START.matcher(text);
        assertThat(start.find()).isTrue();
        assertThat(text.substring(Integer.parseInt(start.group(1)))).startsWith("xref");
        var shots = Files.createDirectories(Path.of("target", "shots"));
        Files.write(shots.resolve("summary.pdf"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void the_sheet_is_in_the_language_of_whoever_takes_it_along() throws IOException {
        grete.post("/language", "to", "es");
        var file = grete.bytes(grete.request("/outcome/summary.pdf").build());
        var text = new String(file, Charset.forName("windows-1252"));
        assertThat(text)
                .contains(
                        "Resumen para un profesional clínico",
                        "ninguna señal de aviso",
                        "izquierda 24, derecha 18",
                        "8,0 de 10",
                        "/Lang (es)")
                .doesNotContain(" of ", "not told", "?", "{");
        var shots = Files.createDirectories(Path.of("target", "shots"));
        Files.write(shots.resolve("summary-es.pdf"), file);
    }

    @Test
    void nobody_without_a_plan_has_a_sheet() {
        var fresh = Evening.newcomer(port, outbox);
        assertThat(fresh.get("/outcome/summary.pdf").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/outcome/summary.pdf").statusCode()).isEqualTo(303);
    }
}
