package org.soleus.server.care.flare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.therapist.Refit;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Scope;
import org.soleus.server.account.TenantId;
import org.soleus.server.account.Transactions;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The clinic's own refit: gathered from what members told, kept without any of them, read by the
/// staff alone.
@ClinicTest
class FlareDeskTest {

    @LocalServerPort int port;
    @Autowired FlareDesk desk;
    @Autowired Refits refits;
    @Autowired Transactions transactions;
    @Autowired Clinic clinic;
    @Autowired DemoPeople people;

    @AfterEach
    void forget() throws SQLException {
        TestClinic.asOwner("DELETE FROM care.refit");
    }

    private Scope staff() {
        return Scope.system(clinic.tenant());
    }

    private void keep(Refit refit) {
        transactions.in(staff(), () -> refits.keep(refit, Instant.now()));
    }

    private Refit newest() {
        return transactions.in(staff(), refits::newest).orElseThrow().refit();
    }

    private String page() {
        return Visitor.demo(port, "ines").get("/care/flare").body();
    }

    @Test
    void before_the_first_refit_the_page_says_so() {
        assertThat(page())
                .contains("<h1>The chance of a flare is not told.")
                .contains("has been worked out yet; that is done once a week.");
    }

    @Test
    void the_runs_of_the_members_are_gathered_and_what_is_missing_is_told() {
        var refit = desk.refit();
        assertThat(refit.gathered().runs()).isPositive();
        assertThat(refit.isReleased()).isFalse();
        assertThat(newest()).isEqualTo(refit);
        var missing =
                "There are "
                        + refit.gathered().flares()
                        + " of 40 flares, from "
                        + refit.gathered().members()
                        + " of 20 members.";
        assertThat(page()).contains(missing, "Worked out on ", "Nothing of any member is kept");
        assertThat(load("ben")).contains("The model is not released. " + missing);
    }

    @Test
    void within_a_week_it_is_not_worked_out_anew() {
        assertThat(desk.refitIfDue()).isTrue();
        assertThat(desk.refitIfDue()).isFalse();
    }

    @Test
    void what_was_found_comes_back_as_it_was_and_the_page_shows_it() {
        keep(MadeRefit.released());
        assertThat(newest()).isEqualTo(MadeRefit.released());
        assertThat(page())
                .contains("<h1>The chance of a flare is told to therapists.")
                .contains("Passed.", "Told 12 %", "17 of 150", "90 % interval 0.05 to 0.17")
                .contains("Everybody foretold by the others");
    }

    @Test
    void a_time_that_did_not_pass_is_named_with_its_reason() {
        var good =
                MadeRefit.tested(MadeRefit.CUT.minusDays(28), MadeRefit.report(0.11, 0.05, 1.02));
        var flat = MadeRefit.tested(MadeRefit.CUT, MadeRefit.report(0.04, -0.02, 1.02));
        var steep = MadeRefit.tested(MadeRefit.CUT, MadeRefit.report(0.11, 0.05, 1.31));
        keep(MadeRefit.refit(List.of(good, flat), Optional.empty()));
        assertThat(page()).contains("it was not clearly better than the share of flares");
        keep(MadeRefit.refit(List.of(good, steep), Optional.empty()));
        assertThat(page()).contains("its slope was 1.31, outside 0.8 to 1.2");
    }

    @Test
    void a_released_model_still_says_nothing_where_the_member_s_own_facts_do_not_allow_it() {
        keep(MadeRefit.released());
        assertThat(load("ben"))
                .contains("Nothing is said, because:", "days ago: beyond 21 nothing is said.")
                .doesNotContain("The model is not released");
    }

    @Test
    void no_member_and_no_other_clinic_reads_it() {
        keep(MadeRefit.released());
        var ben = people.find("ben").orElseThrow().member();
        assertThat(Visitor.demo(port, "ben").get("/care/flare").statusCode())
                .isIn(302, 303, 403, 404);
        var hers = Scope.member(clinic.tenant(), ben);
        assertThatThrownBy(() -> transactions.in(hers, refits::newest))
                .isInstanceOf(DataAccessException.class);
        assertThat(transactions.in(Scope.system(TenantId.random()), refits::newest)).isEmpty();
    }

    private String load(String handle) {
        var address = "/care/case/" + people.find(handle).orElseThrow().memberId();
        var ines = Visitor.demo(port, "ines");
        ines.save(address + "/look", "reason", "We spoke of your runs.");
        return ines.get(address + "/load").body();
    }
}
