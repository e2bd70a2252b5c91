package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Prescription;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;

/// Long plans and long silence: what was decided stays decided, and nobody comes back to more.
@ClinicTest
class AwayTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Plans plans;
    @Autowired PlanBook book;
    @Autowired Transactions transactions;
    @Autowired JdbcClient jdbc;

    private Past past;
    private Visitor grete;

    @BeforeEach
    void arrive() {
        past = new Past.Arrivals(plans, transactions, jdbc).of(() -> Evening.member(port, outbox));
        grete = past.visitor();
    }

    @Test
    void after_seventy_days_of_sessions_the_oldest_of_them_is_not_decided_again() {
        past.began(75);
        var small = heelRaises(2);
        past.isAt(small);
        for (int daysAgo = 70; daysAgo > 0; daysAgo--) {
            past.did(daysAgo, daysAgo == 65 ? 8 : 2, List.of(heelRaises(3)));
            past.woke(daysAgo);
            past.decided(daysAgo);
        }
        morning();
        assertThat(past.holds()).isEmpty();
        assertThat(past.program().course().dose("heel-raise-double")).contains(small);
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 90, 92, 200, 400})
    void three_weeks_or_a_year_of_silence_ask_for_the_safety_check_alike(int days) {
        past.began(days + 5);
        past.did(days, 2, List.of(heelRaises(3)));
        assertThat(grete.get("/plan/today").body())
                .contains("Welcome back.", "Take the safety check");
    }

    private Prescription heelRaises(int sets) {
        var start = book.ladder().start("heel-raise-double", "calf-strength");
        return new Prescription(
                start.exercise(),
                sets,
                start.amount(),
                start.perSide(),
                start.tempo(),
                start.restSeconds(),
                start.load(),
                start.step(),
                start.component(),
                start.because());
    }

    private void morning() {
        grete.save(
                "/plan/morning",
                "day",
                LocalDate.now(Past.BERLIN).toString(),
                "pain",
                "1",
                "stiffness",
                "15");
    }
}
