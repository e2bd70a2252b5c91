package org.soleus.server.running.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.RunImported;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/// An archive that breaks off on its way: what is kept of it is looked at for red flags in the same
/// moment.
@ClinicTest
@RecordApplicationEvents
class BrokenOffTest {

    @Autowired Reader reader;
    @Autowired Arrivals arrivals;
    @Autowired DemoPeople people;
    @Autowired ApplicationEvents events;

    @Test
    void runs_are_told_of_as_they_are_kept_whatever_becomes_of_the_rest() throws IOException {
        var tomas = people.find("tomas").orElseThrow();
        var file = Recorded.of("2026-05-19T17:00:00Z", 3100).gpx();
        try (var arrival = arrivals.take("late.gpx", new ByteArrayInputStream(file))) {
            assertThatThrownBy(() -> reader.read(tomas, arrival, _ -> gone()))
                    .hasMessage("whoever sent it has gone");
            assertThat(events.stream(RunImported.class)).hasSize(1);
            reader.read(tomas, arrival, _ -> {});
        }
        assertThat(events.stream(RunImported.class)).hasSize(1);
    }

    private static void gone() {
        throw new IllegalStateException("whoever sent it has gone");
    }
}
