package org.soleus.server.care.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.therapist.Flare;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.care.flare.MadeRefit;
import org.soleus.server.care.flare.Refits;
import org.soleus.server.running.web.RunWords;
import org.soleus.server.web.Pages;
import org.soleus.server.web.Say;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A chance that is told, and every reason not to tell one, as a therapist reads them.
@ClinicTest
class ChanceTest {

    @Autowired Pages pages;
    @Autowired DemoPeople people;

    private String page(Flare flare, Optional<Refits.Kept> kept) {
        var ines = people.find("ines").orElseThrow();
        var words =
                new FlareWords(kept, new RunWords(ines, LocalDate.of(2026, 11, 27), Say.ENGLISH));
        var bytes = pages.bytes("care/Chance", Map.of("flare", flare, "told", words));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<Refits.Kept> released() {
        return Optional.of(
                new Refits.Kept(Instant.parse("2026-11-26T04:00:00Z"), MadeRefit.released()));
    }

    @Test
    void a_chance_stands_with_what_came_of_such_runs_and_steers_nothing() {
        assertThat(page(new Flare.Chance(0.163), released()))
                .contains("<strong>About 16 %.</strong> It steers nothing")
                .contains(
                        "29 of 150", "those that were told about 19 %", "90 % interval 15 to 25 %")
                .contains("<b>0.11</b>", "90 % interval 0.05 to 0.17", "<b>1.02</b>")
                .contains("2210 runs", "301 with a flare, of 61 members of this clinic")
                .contains("Not yet reviewed by a clinician.", "href=\"/care/flare\"");
    }

    @Test
    void every_reason_to_say_nothing_is_a_sentence() {
        var all =
                new Flare.Abstains(
                        List.of(
                                new Flare.Reason.Missing(Flare.Input.NEXT_RUN),
                                new Flare.Reason.Missing(Flare.Input.LONGEST),
                                new Flare.Reason.Missing(Flare.Input.SESSION),
                                new Flare.Reason.Missing(Flare.Input.MORNING),
                                new Flare.Reason.Missing(Flare.Input.DURING),
                                new Flare.Reason.Away(30),
                                new Flare.Reason.FarAbove(9001, 4000),
                                new Flare.Reason.FewRuns(3),
                                new Flare.Reason.NotReleased()));
        assertThat(page(all, Optional.empty()))
                .contains("Nothing is said, because:", "The last run was 30 days ago")
                .contains("9,001 calf-metres", "Only 3 of her runs have a load")
                .contains("own members has been worked out yet")
                .doesNotContain(" %.</strong>");
    }
}
