package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Parcels;
import org.soleus.server.attack.Heavy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;

/// A parcel with a million names, names of one hash, a million escapes, digits or empty lists is
/// turned down in little more time than one with as many harmless bytes, and fills no memory
/// (attack A30 of `docs/attacks.md`).
@ClinicTest
class HeavyRowsTest {

    /// As much as makes a million of each, and a row may still have.
    private static final int MILLION = 12_000_000;

    /// What grows with the square takes a million times as long; ten times is a pause of a busy
    /// machine.
    private static final int TIMES = 50;

    private static final long MORE_MEMORY = 256L << 20;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired DemoPeople people;
    @Autowired Parcels parcels;

    private Visitor she;
    private Taken good;

    @BeforeEach
    void come() {
        she = Newcomer.joins(port, outbox).visitor();
        good = Taken.by(parcels, people.find("ben").orElseThrow());
    }

    @Test
    void a_row_is_turned_down_as_soon_as_one_of_harmless_bytes() {
        refused("harmless", row(Heavy.harmless(MILLION)));
        long harmless = refused("harmless", row(Heavy.harmless(MILLION)));
        long before = used();
        for (var heavy : Heavy.values(MILLION).entrySet()) {
            long took = refused(heavy.getKey(), row(heavy.getValue()));
            assertThat(took).as(heavy.getKey()).isLessThan(TIMES * harmless);
        }
        assertThat(used() - before).isLessThan(MORE_MEMORY);
    }

    @Test
    void nor_does_a_row_that_is_skipped_a_head_or_a_manifest_hold_more() {
        var values = Heavy.values(MILLION);
        for (var heavy : new String[] {"names", "empty objects"}) {
            var value = Objects.requireNonNull(values.get(heavy));
            refused(heavy + " in the trail", told(value));
            refused(heavy + " before the rows", head(value));
            refused(heavy + " in the manifest", manifest(value));
        }
    }

    /// A short number of which a page or a file would be long.
    @Test
    void a_number_that_is_short_to_write_and_long_to_tell_is_none() {
        for (var number : new String[] {"1e131000", "1e-16000", "9e999999999", "1e99999999999"}) {
            refused(number, row(number));
        }
    }

    private long refused(String what, Taken file) {
        var zip = file.zip();
        long begun = System.nanoTime();
        var answer = Taken.bring(she, zip);
        long took = System.nanoTime() - begun;
        assertThat(answer.statusCode()).as(what).isEqualTo(422);
        assertThat(answer.body()).as(what).doesNotContain("Exception").contains("name=\"file\"");
        return took;
    }

    private Taken row(String value) {
        return saying("\"plan.morning\": [", "{\"odd\": " + value + "},");
    }

    /// A table of which a parcel tells and an import takes nothing.
    private Taken told(String value) {
        return saying("\"account.consent\": [", "{\"odd\": " + value + "},");
    }

    private Taken head(String value) {
        return saying("\"migrations\": [", value + ",");
    }

    private Taken saying(String behind, String more) {
        var text = good.text("soleus.json");
        assertThat(text).contains(behind);
        return good.with("soleus.json", text.replace(behind, behind + more));
    }

    private Taken manifest(String value) {
        var files = new LinkedHashMap<>(good.files());
        var json = "{\"odd\": " + value + "}";
        files.put("manifest.json", json.getBytes(StandardCharsets.US_ASCII));
        return new Taken(files);
    }

    private static long used() {
        System.gc();
        var heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }
}
