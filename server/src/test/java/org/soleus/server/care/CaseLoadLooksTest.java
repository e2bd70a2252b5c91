package org.soleus.server.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.Watch;
import org.soleus.server.account.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The therapist's view of a member's load in a real browser.
@ClinicTest
class CaseLoadLooksTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired DemoPeople people;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"390,DARK", "1280,LIGHT"})
    void load_is_for_everybody(int width, ColorScheme theme) {
        try (var visitor = chromium.still(width, theme)) {
            var origin = "http://localhost:" + port;
            var watch = Watch.over(visitor, origin);
            var page = visitor.newPage();
            var ines = Visitor.demo(port, "ines");
            ines.save(caseOf("ben") + "/look", "reason", "We spoke of your runs.");
            ines.into(visitor);
            page.navigate(origin + caseOf("ben") + "/load");
            assertThat(page.title()).startsWith("Load");
            Look.at(page, "care-load").isForEverybody();
            page.navigate(origin + caseOf("ben"));
            Look.at(page, "care-case").isForEverybody();
            watch.isCalm();
        }
    }

    private String caseOf(String handle) {
        return "/care/case/" + people.find(handle).orElseThrow().memberId();
    }
}
