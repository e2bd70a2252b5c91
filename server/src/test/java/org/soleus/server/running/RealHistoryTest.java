package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A real runner's years, handed in as one archive: what the picture says of them.
@ClinicTest
class RealHistoryTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @Test
    void six_years_of_a_runner_are_told_in_one_picture() {
        var zip = RealHistory.zip("runner-b.csv");
        var runner = Runner.fresh(port, outbox);
        assertThat(runner.send("export.zip", zip).lines()).hasSize(142);
        assertThat(runner.page("/running/load?weeks=12&until=2024-12-11"))
                .contains("<h1>32 days inside what your calf has tolerated.")
                .contains("248.3 km in 27 runs. For the calf: less than in the 12 weeks before.")
                .contains("2 days went above it: 13 Oct 2024, 9 Nov 2024")
                .contains("27 runs without cadence", "so they count as tolerated");
        assertThat(runner.page("/running/load?weeks=52&until=2024-12-11"))
                .contains("<h1>24 weeks inside what your calf has tolerated.")
                .contains("663.3 km in 83 runs. For the calf: more than in the year before.")
                .contains("1 week went above it: 20 Jun 2024", "53 earlier ones");
        assertThat(runner.page("/running/load?weeks=4&until=2019-09-30"))
                .contains("<h1>No run in these 4 weeks.");
    }
}
