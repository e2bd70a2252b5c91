package org.soleus.server.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Side;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;

/// The library over HTTP, as a stranger without scripts reads it.
@ClinicTest
class LibraryTest {

    private static final int FIRST_ROUND_TRIP = 14 * 1024;

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void every_exercise_has_its_page_with_all_that_it_needs() {
        for (var it : Library.all().list()) {
            var page = visitor.get("/exercise/" + it.slug());
            assertThat(page.statusCode()).as(it.slug()).isEqualTo(200);
            assertThat(page.body())
                    .as(it.slug())
                    .contains("<h1>" + it.name() + "</h1>", "<title>" + it.name() + " - Soleus")
                    .contains("data-moving", "alt=\"Drawing: ")
                    .contains("How to do it", "What you should feel", "What often goes wrong")
                    .contains("How much", "When to stop", "Stop for chest pain")
                    .contains("Sources: ", "Not yet reviewed by a clinician")
                    .doesNotContain("null", "style=\"");
            for (var other : it.harder()) {
                assertThat(page.body()).contains("href=\"/exercise/" + other + "\"");
            }
        }
    }

    @Test
    void a_page_with_its_sheets_fits_into_the_first_round_trip() {
        int sheets = compressed("/css/base.css") + compressed("/css/exercise.css");
        var heavy = new ArrayList<String>();
        for (var it : Library.all().list()) {
            int weight = compressed("/exercise/" + it.slug()) + sheets;
            if (weight > FIRST_ROUND_TRIP) heavy.add(it.slug() + " weighs " + weight);
        }
        assertThat(heavy).isEmpty();
        assertThat(compressed("/exercise") + sheets).isLessThan(FIRST_ROUND_TRIP);
    }

    @Test
    void the_library_lists_all_by_area() {
        var page = visitor.get("/exercise").body();
        for (var it : Library.all().list()) {
            assertThat(page).contains("href=\"/exercise/" + it.slug() + "\"");
        }
        assertThat(page).contains("64 of 64", "Loosen and stretch", "Springs");
    }

    @Test
    void plain_links_show_one_area_or_what_can_be_done_with_what_is_at_hand() {
        assertThat(visitor.get("/exercise?area=foot").body())
                .contains("/exercise/towel-curl\"", "aria-current=\"true\">Foot strength")
                .doesNotContain("/exercise/wall-sit\"");
        assertThat(visitor.get("/exercise?area=foot&with=towel").body())
                .contains("/exercise/towel-curl\"")
                .doesNotContain("/exercise/toe-yoga\"");
        assertThat(visitor.get("/exercise?with=nothing").body())
                .contains("/exercise/toe-yoga\"")
                .doesNotContain("/exercise/towel-curl\"");
        assertThat(visitor.get("/exercise?area=spring&with=band").body())
                .contains("None fits both.", "Show all 64");
    }

    @Test
    void words_that_name_nothing_leave_nothing_out() {
        assertThat(visitor.get("/exercise?area=%3Cscript%3E&with=gold").body())
                .contains("64 of 64")
                .doesNotContain("<script>");
    }

    @Test
    void an_unknown_name_is_told_with_those_that_are_near() {
        var page = visitor.get("/exercise/heel-raise-tripple");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is no exercise of that name.", "/exercise/heel-raise-double\"");
        assertThat(visitor.get("/exercise/%3Cb%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void the_left_side_is_drawn_and_told_as_the_left_side() {
        var left = visitor.get("/exercise/calf-stretch-wall?side=left").body();
        assertThat(left).contains("aria-current=\"true\">Left side", "The left calf is coloured");
        assertThat(visitor.get("/exercise/calf-stretch-wall").body())
                .contains("aria-current=\"true\">Right side", "The right calf is coloured");
    }

    @Test
    void a_picture_is_kept_for_ever_under_its_current_address_only() {
        var current = visitor.get(Drawings.picture("ankle-pump", Side.LEFT).orElseThrow().light());
        assertThat(current.headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(current.headers().firstValue("Content-Type").orElse("")).contains("svg");
        var old = visitor.get("/exercise/ankle-pump.svg?v=000000");
        assertThat(old.headers().allValues("Cache-Control")).containsExactly("public, max-age=300");
    }

    @Test
    void a_picture_stands_on_its_own_in_light_and_in_dark() {
        for (var it : Library.all().list()) {
            var picture = Drawings.picture(it.slug(), Side.RIGHT).orElseThrow();
            var light = visitor.get(picture.light()).body();
            assertThat(light).as(it.slug()).contains("xmlns=").doesNotContain("var(");
            assertThat(light).as(it.slug()).doesNotContain("class=\"skin", "<path d=");
            assertThat(visitor.get(picture.dark()).body()).isNotEqualTo(light);
        }
    }

    @Test
    void each_key_pose_is_a_picture_too() {
        var start = visitor.get("/exercise/heel-raise-double.svg?pose=0").body();
        var top = visitor.get("/exercise/heel-raise-double.svg?pose=1").body();
        assertThat(start).contains("<svg").isNotEqualTo(top);
        assertThat(visitor.get("/exercise/heel-raise-double.svg").body()).isEqualTo(top);
    }

    @Test
    void what_is_not_drawn_is_not_found() {
        assertThat(visitor.get("/exercise/nothing.svg").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/exercise/ankle-pump.svg?pose=99").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/exercise/ankle-pump.svg?pose=-3").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/exercise/ankle-pump.svg?pose=x").statusCode()).isEqualTo(400);
    }

    @Test
    void a_member_finds_the_library_from_the_plan() {
        var member = Evening.member(port, outbox);
        assertThat(member.get("/plan").body())
                .contains("href=\"/exercise\"")
                .containsPattern("<a href=\"/exercise/[a-z0-9-]+\">[A-Z]");
        assertThat(member.get("/exercise/ankle-pump").body()).contains("class=\"tabs\"");
    }

    private int compressed(String address) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(visitor.get(address).body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
