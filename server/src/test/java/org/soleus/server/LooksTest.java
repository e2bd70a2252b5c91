package org.soleus.server;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every page that the route table knows, opened in a real browser by everybody who may open it:
/// accessible, nothing from elsewhere, nothing sideways. A new page is covered by being there.
///
/// Two browsers look at a time: it is the longest of all.
@ClinicTest
@Execution(ExecutionMode.CONCURRENT)
class LooksTest {

    /// What fills the gap of an address, where `1` leads nowhere.
    private static final Map<String, String> GAPS =
            Map.of(
                    "/exercise/{slug}", "heel-raise-single",
                    "/guides/{slug}", "shin-pain",
                    "/measure/test/{id}", "heel-raise",
                    "/measure/test/{id}/do", "heel-raise");

    /// Answers that are no pages, and pages that only a form leads to.
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/error",
                    "/account/export/soleus.zip",
                    "/account/offline/key",
                    "/content/export",
                    "/content/replay/histories",
                    "/sitemap.xml",
                    "/running/next/workout.fit",
                    "/running/next/run.ics",
                    "/outcome/summary.pdf",
                    "/plan/reminders/now");

    private static final String NOBODY = "nobody";

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /// Each page is opened once, and then looked at on a phone, on a desk, in the light, in the
    /// dark.
    @ParameterizedTest
    @MethodSource("halves")
    void every_page_is_for_everybody(List<String> people) {
        try (var chromium = Chromium.start()) {
            var seen = new HashSet<String>();
            for (var person : people) look(chromium, person, seen);
        }
    }

    private static List<List<String>> halves() {
        return List.of(List.of(NOBODY, "ada"), List.of("ben", "mara", "ines"));
    }

    private void look(Chromium chromium, String person, Set<String> seen) {
        try (var visitor = chromium.still(390, ColorScheme.DARK)) {
            var watch = Watch.over(visitor, origin());
            var page = visitor.newPage();
            enter(page, person);
            for (var route : routes()) {
                if (!opens(page, route) || !seen.add(content(page))) continue;
                Look.at(page, route.path() + "-" + person).isForEverybodyEverywhere();
            }
            watch.isCalm();
        }
    }

    @Test
    void text_set_to_twice_its_size_stays_on_the_page() {
        try (var large = Chromium.start(32);
                var visitor = large.still(390, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            enter(page, "ada");
            for (var route : routes()) {
                if (!opens(page, route)) continue;
                Look.at(page, route.path() + "-twice").keep();
                Look.at(page, route.path() + " at twice the size").isNotSideways();
            }
        }
    }

    private List<Routes.Route> routes() {
        return Routes.of(mapping).stream()
                .filter(route -> route.reads() && !NO_PAGES.contains(route.path()))
                .toList();
    }

    private void enter(Page page, String person) {
        if (person.equals(NOBODY)) return;
        page.navigate(origin() + "/account/demo");
        page.locator("[name=person][value=" + person + "]").click();
    }

    /// Whether this person gets the page itself, and no other in its place.
    private boolean opens(Page page, Routes.Route route) {
        var path = route.filled(GAPS.getOrDefault(route.path(), "1"));
        var answer = page.navigate(origin() + path);
        boolean own = page.url().equals(origin() + path);
        return answer.status() == 200 && own && isPage(answer);
    }

    private static boolean isPage(Response answer) {
        return answer.headerValue("content-type").startsWith("text/html");
    }

    /// What the page says, without the keys of its forms, so that no page is looked at twice.
    private static String content(Page page) {
        return page.locator("body").innerHTML().replaceAll("value=\"[0-9a-f-]{36}\"", "");
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
