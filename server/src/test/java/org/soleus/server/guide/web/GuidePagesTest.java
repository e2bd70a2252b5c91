package org.soleus.server.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Source;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.Language;
import org.soleus.content.guide.Sources;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.guide.Library;
import org.soleus.server.web.Say;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The public pages over HTTP.
@ClinicTest
class GuidePagesTest {

    private static final String CALF = "/guides/calf-pain-after-running";
    private static final String RELIEVERS = "/guides/pain-relievers";
    private static final String KNOWN = "What is known about pain relievers";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)(?:#([^\"]+))?\"");
    private static final Pattern OWN = Pattern.compile("href=\"#([^\"]+)\"");

    /// Built by others; their own tests open them.
    private static final Pattern ELSEWHERE = Pattern.compile("/(account|plan|care)(/.*)?");

    @LocalServerPort int port;

    private Visitor visitor;

    @BeforeEach
    void come() {
        visitor = new Visitor(port);
    }

    static List<String> pages() {
        var pages =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/guides",
                                "/guides/sources",
                                RELIEVERS,
                                "/help",
                                "/help/right-for-me",
                                "/help/other",
                                "/about"));
        Library.english().all().forEach(guide -> pages.add("/guides/" + guide.slug()));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_of_a_public_page_leads_somewhere(String path) {
        var page = visitor.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        var dead = new TreeSet<String>();
        for (var link : LINK.matcher(page.body()).results().toList()) {
            if (ELSEWHERE.matcher(link.group(1)).matches()) continue;
            var there = visitor.get(link.group(1));
            if (there.statusCode() != 200) dead.add(link.group());
            var place = link.group(2);
            if (place != null && !there.body().contains("id=\"" + place + "\"")) {
                dead.add(link.group());
            }
        }
        for (var own : OWN.matcher(page.body()).results().toList()) {
            if (!page.body().contains("id=\"" + own.group(1) + "\"")) dead.add(own.group());
        }
        assertThat(dead).isEmpty();
    }

    static Collection<Guide> guides() {
        return Library.english().all();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void a_page_holds_what_its_file_says(Guide guide) {
        var page = visitor.get("/guides/" + guide.slug()).body();
        for (var sign : guide.signs()) assertThat(page).contains(escaped(sign.words()));
        for (var claim : guide.claims()) {
            for (var phrase : claim.phrases()) assertThat(page).contains(escaped(phrase.words()));
        }
        assertThat(page)
                .contains("<h1>" + escaped(guide.title()) + "</h1>")
                .contains("Not yet reviewed by a clinician.", "November 26, 2027")
                .contains("Written by the Soleus contributors", "href=\"/triage\"")
                .contains("\"@type\":\"MedicalWebPage\"")
                .contains("It is not a diagnosis, not emergency care")
                .doesNotContain("reviewedBy");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void a_spanish_page_holds_what_its_file_says(Guide english) {
        visitor.post("/language", "to", "es");
        var guide = Library.in(Language.SPANISH).find(english.slug()).orElseThrow();
        var page = visitor.get("/guides/" + guide.slug()).body();
        for (var sign : guide.signs()) assertThat(page).contains(escaped(sign.words()));
        for (var claim : guide.claims()) {
            for (var phrase : claim.phrases()) assertThat(page).contains(escaped(phrase.words()));
        }
        assertThat(page)
                .contains("<html lang=\"es\">", "<h1>" + escaped(guide.title()) + "</h1>")
                .contains("Ni este texto ni su traducci\u00f3n han sido revisados todav\u00eda")
                .contains("Escrito por quienes contribuyen a Soleus", "26 de noviembre de 2027")
                .contains("\"inLanguage\":\"es\"")
                .doesNotContain("reviewedBy", "{{");
        assertThat(guide.signs())
                .extracting(WarningSign::when)
                .isEqualTo(english.signs().stream().map(WarningSign::when).toList());
    }

    @Test
    void the_drawn_leg_is_named_in_the_language_of_its_page() {
        assertThat(visitor.get("/guides/leg.svg?view=shin&lang=es").body())
                .contains("Borde interno")
                .doesNotContain("{{", "var(", "Inner border");
        assertThat(visitor.get("/guides/leg.svg?view=x&lang=xx").body()).contains("Gastrocnemius");
    }

    @Test
    void the_list_of_guides_names_every_page() {
        var page = visitor.get("/guides").body();
        for (var guide : Library.english().all()) {
            assertThat(page).contains("href=\"/guides/" + guide.slug() + "\"", guide.title());
        }
        assertThat(page).contains("href=\"/triage/emergency\"", "href=\"" + RELIEVERS + "\"");
    }

    @Test
    void a_page_that_is_not_there_names_one_that_is_near() {
        var page = visitor.get("/guides/achilles-tendinitis");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is no guide of that name.", "/guides/achilles-pain");
        assertThat(visitor.get("/guides/%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void words_of_danger_put_urgent_help_above_every_page() {
        var page = visitor.get("/guides/search?q=calf+red+swollen+hot").body();
        int urgent = page.indexOf("class=\"card signs urgent\"");
        assertThat(urgent).isPositive().isLessThan(page.indexOf("<ol class=\"list ways\">"));
        assertThat(page).contains("See a doctor today if", "Take the safety check");
    }

    @Test
    void every_source_has_its_place_on_the_page_of_sources() {
        var page = visitor.get("/guides/sources").body();
        for (var source : Sources.bundled().list()) {
            assertThat(page).contains("id=\"" + source.key() + "\"");
            if (source instanceof Source.Published one) {
                assertThat(page).contains(escaped(one.about()), Said.read(one.read(), Say.ENGLISH));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"yes", "not_sure"})
    void one_answer_that_is_no_plain_no_ends_at_the_pharmacist(String word) {
        for (var question : Library.english().relievers().questions()) {
            var answers = allNo();
            answers.put(question.id(), word);
            var page = send(answers);
            assertThat(page)
                    .as(question.id())
                    .contains("Do not use a pain reliever until a pharmacist or a doctor agrees.")
                    .contains(escaped(question.about()))
                    .doesNotContain(KNOWN, "lowest amount");
        }
    }

    @Test
    void only_nine_times_no_leads_to_what_is_known_and_no_amount_is_in_it() {
        var page = send(allNo());
        assertThat(page).contains("<h1>" + KNOWN + "</h1>", "Ask a pharmacist when you buy");
        assertThat(page).doesNotContainPattern("(?i)\\b\\d+ ?(mg|milligram|tablets?)");
    }

    @Test
    void an_open_question_is_asked_again_and_the_others_are_kept() {
        var answers = allNo();
        answers.remove("gut");
        var page = visitor.post(RELIEVERS, fields(answers));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Error: ", "href=\"#gut\"")
                .contains("name=\"heart\" value=\"no\" checked")
                .doesNotContain(KNOWN);
        assertThat(visitor.post(RELIEVERS, "gut", "maybe").statusCode()).isEqualTo(422);
    }

    @Test
    void the_answers_stand_in_no_address_and_no_cookie() {
        var answer = visitor.post(RELIEVERS, fields(allNo()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(visitor.get(RELIEVERS + "?gut=no&heart=no").body()).doesNotContain("checked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} @{x} #{y}",
                "' OR 1=1 --",
                "((((.*+",
                "\uD83E\uDDB5 calf"
            })
    void a_hostile_search_gets_a_plain_page(String asked) {
        var page = visitor.get("/guides/search?q=" + encoded(asked));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void a_search_of_ten_thousand_letters_is_cut() {
        var page = visitor.get("/guides/search?q=" + "calf".repeat(1500));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("calf".repeat(30));
        assertThat(visitor.get("/guides/search").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/guides/search?q=ice").body()).contains("<mark>Ice</mark>");
    }

    @Test
    void search_engines_are_told_of_pages_that_are_there() {
        var map = visitor.get("/sitemap.xml");
        assertThat(map.headers().firstValue("Content-Type").orElse("")).contains("xml");
        var there = Pattern.compile("<loc>http://localhost:" + port + "(/[^<]*)</loc>");
        var paths = there.matcher(map.body()).results().map(found -> found.group(1)).toList();
        assertThat(paths).contains("/", CALF, "/guides/sources", "/guides/ice-and-heat");
        for (var path : paths) {
            var page = visitor.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            if (!path.equals("/triage")) assertThat(page.body()).doesNotContain("noindex");
        }
        assertThat(visitor.get("/robots.txt").body())
                .contains("Disallow: /account", "Sitemap: http://localhost:" + port + "/sitemap");
    }

    @Test
    void a_drawing_is_kept_where_its_version_is_named() {
        var page = visitor.get(CALF).body();
        var pictures = Pattern.compile("src=\"(/[^\"]+\\.svg\\?[^\"]+)\"").matcher(page);
        var addresses = new ArrayList<String>();
        while (pictures.find()) addresses.add(pictures.group(1).replace("&amp;", "&"));
        assertThat(addresses).hasSize(8);
        for (var address : addresses) {
            var drawing = visitor.get(address);
            assertThat(drawing.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("image/svg+xml");
            assertThat(drawing.headers().allValues("Cache-Control"))
                    .containsExactly("public, max-age=31536000, immutable");
            assertThat(drawing.body()).startsWith("<svg xmlns=").doesNotContain("<style", "var(");
        }
        assertThat(visitor.get("/exercise/nothing-like-it.svg").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/exercise/ankle-pump.svg?ground=x&side=y").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_tells_nothing_of_the_member_who_reads_it() {
        var hers = Visitor.demo(port, "ada").get("/").body();
        assertThat(hers).contains("Go to today").doesNotContain("Ada", "Lindqvist");
    }

    private String send(Map<String, String> answers) {
        return visitor.post(RELIEVERS, fields(answers)).body();
    }

    private static Map<String, String> allNo() {
        var answers = new HashMap<String, String>();
        Library.english()
                .relievers()
                .questions()
                .forEach(question -> answers.put(question.id(), "no"));
        assertThat(answers).hasSize(9);
        return answers;
    }

    private static String[] fields(Map<String, String> answers) {
        var fields = new ArrayList<String>();
        answers.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray(String[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
