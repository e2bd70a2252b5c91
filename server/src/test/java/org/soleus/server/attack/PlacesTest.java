package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Outbox;
import org.soleus.server.run.TestClinic;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Where somebody ran stands in no column that opens without her key, nor does the name of her file
/// (attack A29 of `docs/attacks.md`; bombs have theirs in `UploadTest` and `RefusedTest`).
@ClinicTest
class PlacesTest {

    private static final double LATITUDE = 46.718293;
    private static final String NAME = "Round-the-Quillfeather-lake";

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @Test
    void where_she_ran_is_sealed() throws SQLException {
        var runner = Runner.fresh(port, outbox);
        var run = new Recorded(Instant.parse("2026-03-10T06:30:00Z"), 5000, LATITUDE);
        runner.send(NAME + ".gpx", run.gpx());
        runner.send(NAME + ".tcx", run.tcx());
        assertThat(runner.page(runner.run())).contains(NAME);
        var rows = TestClinic.everyRow();
        for (var letters : ofThePlace()) {
            assertThat(rows).as(letters).noneMatch(row -> row.contains(letters));
        }
    }

    /// The start in each form in which a table might hold it.
    private static List<String> ofThePlace() {
        var hex = HexFormat.of();
        var forms = new ArrayList<String>();
        forms.addAll(List.of("46.7182", "46718293", "Quillfeather-lake"));
        for (var text : List.of("46.7182", "Quillfeather", "Home to work")) {
            forms.add(hex.formatHex(text.getBytes(StandardCharsets.US_ASCII)));
        }
        forms.add(hex.formatHex(ByteBuffer.allocate(8).putDouble(LATITUDE).array()));
        return forms;
    }
}
