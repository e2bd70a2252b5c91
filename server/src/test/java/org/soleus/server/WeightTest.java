package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.content.Language;
import org.soleus.server.guide.Library;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// What a page weighs on its way to a phone with a poor connection.
@ClinicTest
class WeightTest {

    /// What fits into the first round trip.
    private static final int FIRST = 14 * 1024;

    private static final int WHOLE = 60 * 1024;

    private static final Pattern LINKED =
            Pattern.compile(
                    "<(?:link rel=\"stylesheet\"|script"
                            + " type=\"module\")[^>]*?(?:href|src)=\"([^\"]+)\"");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_public_page_and_the_sheet_it_needs_fit_into_the_first_round_trip(Language language) {
        var visitor = new Visitor(port);
        visitor.post("/language", "to", language.tag());
        int base = compressed(visitor.get("/css/base.css").body());
        var heavy = new ArrayList<String>();
        for (var page : pages(visitor)) {
            int first = compressed(page.body()) + base;
            if (first > FIRST) heavy.add(page.uri().getPath() + " weighs " + first);
        }
        assertThat(heavy).isEmpty();
    }

    /// On dark paper one more sheet is needed; what a guide needs further down comes after.
    @Test
    void a_guide_is_read_after_one_round_trip_on_dark_paper_too() {
        var visitor = new Visitor(port);
        int sheets = 0;
        for (var sheet : List.of("base", "dark")) {
            sheets += compressed(visitor.get("/css/" + sheet + ".css").body());
        }
        for (var language : Language.values()) {
            visitor.post("/language", "to", language.tag());
            for (var guide : Library.english().all()) {
                int first = sheets + compressed(visitor.get("/guides/" + guide.slug()).body());
                assertThat(first).as(guide.slug() + " " + language).isLessThanOrEqualTo(FIRST);
            }
        }
    }

    @Test
    void a_public_page_with_all_it_links_stays_light() {
        var visitor = new Visitor(port);
        var heavy = new ArrayList<String>();
        for (var page : pages(visitor)) {
            int whole = compressed(page.body());
            for (var linked : linked(page)) whole += compressed(visitor.get(linked).body());
            if (whole > WHOLE) heavy.add(page.uri().getPath() + " weighs " + whole);
        }
        assertThat(heavy).isEmpty();
    }

    private List<HttpResponse<String>> pages(Visitor visitor) {
        var pages = new ArrayList<HttpResponse<String>>();
        for (var route : Routes.of(mapping)) {
            if (!route.reads()) continue;
            var page = visitor.get(route.filled("1"));
            boolean isPage = page.body().startsWith("<!doctype html>");
            if (page.statusCode() == 200 && isPage) pages.add(page);
        }
        for (var guide : Library.english().all()) pages.add(visitor.get("/guides/" + guide.slug()));
        assertThat(pages).isNotEmpty();
        return pages;
    }

    private static Set<String> linked(HttpResponse<String> page) {
        var linked = new LinkedHashSet<String>();
        var found = LINKED.matcher(page.body());
        while (found.find()) linked.add(found.group(1));
        return linked;
    }

    private static int compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
