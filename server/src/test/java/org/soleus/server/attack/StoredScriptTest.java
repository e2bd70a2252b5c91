package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Parcels;
import org.soleus.server.parcel.Taken;
import org.soleus.server.plan.Evening;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whatever a member types, sends or brings along is words to the clinician who reads it, and
/// whatever he types is words to her: in a real browser no script of it runs, and the policy has
/// nothing to block (attack A22 of `docs/attacks.md`).
@ClinicTest
class StoredScriptTest {

    private static final Pattern CASE = Pattern.compile("/care/case/[0-9a-f-]{36}");

    /// Breaks out of text, of an attribute in either quote, of a title, a script and a drawing.
    private static final String EVIL =
            "</title></script>\"'><svg onload=alert(1)><img src=x onerror=alert(2)>";

    /// Texts of a parcel in which only certain words may stand.
    private static final Set<String> TABLES =
            Set.of("triage.screen", "plan.decision", "plan.hold", "plan.advice", "plan.goal");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired DemoPeople people;
    @Autowired Parcels parcels;

    private final List<String> alarms = new ArrayList<>();

    @Test
    void what_a_member_typed_is_words_to_the_clinician_and_the_other_way_round() {
        var she =
                new Newcomer(new Visitor(port), "evil" + port + "@newcomer.example", port, outbox);
        she.enter(she.visitor().signUp(EVIL, she.mail(), "1990-05-31"));
        fill(she.visitor());
        try (var chromium = Chromium.start();
                var clinic = chromium.context(1280, ColorScheme.LIGHT);
                var home = chromium.context(390, ColorScheme.LIGHT)) {
            decide(watched(clinic, "ines"));
            var page = watched(home, "");
            she.visitor().into(home);
            for (var path :
                    List.of(
                            "/plan/today",
                            "/plan",
                            "/running",
                            "/running/goal",
                            "/outcome",
                            "/account",
                            "/account/access",
                            "/account/kept")) {
                reads(page, path);
            }
            for (var run : new Runner(she.visitor()).runs()) {
                for (var tail : List.of("", "/edit", "/felt")) reads(page, run + tail);
            }
            reads(page, "/plan/today");
            assertThat(page.locator("main").innerText()).contains("onerror=alert(2)");
        }
        assertThat(alarms).isEmpty();
    }

    /// Everything that a form of hers takes as words.
    private static void fill(Visitor she) {
        Evening.screen(she);
        Evening.plan(she, Map.of("Where does it hurt?", List.of("Z2")));
        var runner = new Runner(she);
        runner.send(EVIL + ".tcx", Recorded.of("2026-03-10T06:30:00Z", 5000).tcx());
        var named =
                new String(Recorded.of("2026-03-12T06:30:00Z", 6000).gpx(), StandardCharsets.UTF_8);
        runner.send(
                "b.gpx",
                named.replace("Home to work", "<![CDATA[" + EVIL + "]]>")
                        .getBytes(StandardCharsets.UTF_8));
        for (var run : runner.runs()) {
            she.save(run + "/shoes", "shoes", EVIL);
            she.save(run + "/felt", "during", "3", "note", EVIL, "word", EVIL);
            she.save(run + "/edit", "note", EVIL, "name", EVIL, "distance", "5.0", "minutes", "30");
        }
        for (var path : List.of("/running/goal", "/plan/pause", "/plan/guard", "/plan/relapse")) {
            she.save(path, "why", EVIL, "name", EVIL, "words", EVIL, "activity1", EVIL);
        }
    }

    /// The clinician opens the case, keeps it closed with advice, and opens it.
    private void decide(Page page) {
        reads(page, "/care/worklist");
        assertThat(page.locator("main").innerText()).contains("onerror=alert(2)");
        var address = hers().getFirst();
        reads(page, address + "/load");
        reads(page, address);
        page.locator("textarea[name=reason]").first().fill(EVIL);
        page.locator("button[value=keep]").first().click();
        page.locator("textarea[name=reason]").first().fill(EVIL + " and open");
        page.locator("button[value=open]").first().click();
        assertThat(page.locator("main").innerText()).contains("and open");
    }

    /// The cases that hold her words, the newest first.
    private List<String> hers() {
        var ines = Visitor.demo(port, "ines");
        return CASE.matcher(ines.get("/care/worklist").body())
                .results()
                .map(found -> found.group())
                .distinct()
                .filter(address -> ines.get(address).body().contains("onerror=alert(2)"))
                .toList()
                .reversed();
    }

    /// A file that was written by hand can say what no form takes.
    @Test
    void what_came_in_a_parcel_is_words_to_the_clinician() {
        var taken = Taken.by(parcels, people.find("mara").orElseThrow());
        var she = Newcomer.joins(port, outbox);
        var file =
                taken.saying(
                        json -> {
                            json.put("clinic", EVIL);
                            for (var table : TABLES) spoil(json.get("rows").path(table));
                        });
        assertThat(Taken.bring(she.visitor(), file.zip()).statusCode()).isEqualTo(303);
        Evening.screen(she.visitor(), Map.of("SEED2", "yes"));
        try (var chromium = Chromium.start();
                var clinic = chromium.context(1280, ColorScheme.LIGHT)) {
            var page = watched(clinic, "ines");
            reads(page, "/care/worklist");
            var cases = hers();
            assertThat(cases).isNotEmpty();
            for (var address : cases) {
                reads(page, address);
                assertThat(page.locator("main").innerText()).contains("onerror=alert(2)");
            }
        }
        assertThat(alarms).isEmpty();
    }

    /// Each sentence in it, however deep.
    private static void spoil(JsonNode node) {
        if (node instanceof ArrayNode list) list.forEach(StoredScriptTest::spoil);
        if (!(node instanceof ObjectNode object)) return;
        for (var one : List.copyOf(object.properties())) {
            if (one.getValue() instanceof StringNode text && text.stringValue().contains(" ")) {
                object.put(one.getKey(), text.stringValue() + EVIL);
            } else {
                spoil(one.getValue());
            }
        }
    }

    private Page watched(BrowserContext visitor, String person) {
        visitor.onDialog(
                dialog -> {
                    alarms.add("a dialog on " + dialog.page().url());
                    dialog.dismiss();
                });
        visitor.onConsoleMessage(
                said -> {
                    if (said.text().contains("Content Security Policy")) alarms.add(said.text());
                });
        visitor.onRequest(
                asked -> {
                    if (asked.url().endsWith("/x")) alarms.add("asked for " + asked.url());
                });
        var page = visitor.newPage();
        if (person.isEmpty()) return page;
        reads(page, "/account/demo");
        page.locator("[name=person][value=" + person + "]").click();
        return page;
    }

    private void reads(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
