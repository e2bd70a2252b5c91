package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Phase;
import org.soleus.server.ClinicTest;
import org.soleus.server.Overheard;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/// A page that shows a plan and the runs beside it reads each once, however much of it asks.
@ClinicTest
@Import(Overheard.Wiring.class)
class ReadOnceTest {

    private static final String PLAN = "SELECT starts, intake_day,";
    private static final String MORNINGS = "FROM plan.morning WHERE member";

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Overheard overheard;

    private Planned planned;
    private Visitor grete;

    @BeforeEach
    void arrive() {
        planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
    }

    @Test
    void today_of_somebody_in_the_walk_run_table() {
        planned.began(planned.day(60), Phase.RETURN, planned.day(10));
        ran();
        assertThat(page("/plan/today")).contains("Your next run");
        assertThat(count(PLAN)).isEqualTo(1);
        assertThat(count(MORNINGS)).isEqualTo(2);
    }

    @Test
    void today_of_somebody_who_ran_before_her_plan() {
        ran();
        assertThat(page("/plan/today")).contains("Your next run");
        assertThat(count(PLAN)).isEqualTo(1);
        assertThat(count(MORNINGS)).isEqualTo(2);
    }

    @Test
    void her_next_run_reads_her_runs_once_and_her_plan_before_and_after_them() {
        planned.began(planned.day(60), Phase.RETURN, planned.day(10));
        ran();
        assertThat(page("/running/next")).contains("Run 1 minute, walk 1 minute");
        assertThat(count(PLAN)).isEqualTo(2);
        assertThat(count(MORNINGS)).isEqualTo(3);
    }

    private void ran() {
        var day = planned.day(2).toString();
        grete.save("/running/new", "distance", "3", "minutes", "20", "day", day, "during", "1");
    }

    private String page(String address) {
        overheard.clear();
        return grete.get(address).body();
    }

    private long count(String words) {
        return overheard.statements().stream().filter(one -> one.contains(words)).count();
    }
}
