package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Somebody who ran for years takes all of it along, brings it, and erases it.
/// `-Dsoleus.heavy=3000` says how many runs; a few where it does not.
@ClinicTest
class HeavyTest {

    private static final int AT_ONCE = 50;
    private static final int METRES = 13_500;
    private static final Duration BAR = Duration.ofSeconds(60);

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @Test
    void years_of_runs_are_packed_brought_and_erased_within_a_minute_each() {
        int runs = Integer.getInteger("soleus.heavy", AT_ONCE);
        var she = Newcomer.joins(port, outbox);
        var here = new Runner(she.visitor());
        for (int first = 0; first < runs; first += AT_ONCE) {
            here.send("part.zip", archive(first, Math.min(runs, first + AT_ONCE)));
        }
        she.confirms("/account/export");
        var packed = clocked();
        var bytes = Taken.bytes(here.visitor());
        var packing = packed.stop();
        var there = Runner.fresh(port, outbox);
        var unpacked = clocked();
        assertThat(Taken.bring(there.visitor(), bytes).statusCode()).isEqualTo(303);
        var unpacking = unpacked.stop();
        System.out.printf(
                "%d runs of %d samples: %d bytes, out in %d ms, in within %d ms%n",
                runs, METRES / 15 + 1, bytes.length, packing.toMillis(), unpacking.toMillis());
        assertThat(Taken.of(bytes).json().at("/rows/running.run")).hasSize(runs);
        she.confirms("/account/erase");
        var erased = clocked();
        var gone = here.visitor().post("/account/erase", "word", "erase");
        var erasing = erased.stop();
        System.out.printf("gone within %d ms%n", erasing.toMillis());
        assertThat(Visitor.location(gone)).startsWith("/account/receipt");
        assertThat(erasing).isLessThan(BAR);
        assertThat(packing).isLessThan(BAR);
        assertThat(unpacking).isLessThan(BAR);
    }

    private static byte[] archive(int from, int to) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int run = from; run < to; run++) {
                var start = Instant.parse("2017-03-01T06:30:00Z").plus(Duration.ofDays(run));
                zip.putNextEntry(new ZipEntry(run + ".tcx"));
                zip.write(new Recorded(start, METRES, 47 + run / 10_000.0).tcx());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Clocked clocked() {
        return new Clocked(System.nanoTime());
    }

    /// A moment from which is counted.
    private record Clocked(long from) {
        Duration stop() {
            return Duration.ofNanos(System.nanoTime() - from);
        }
    }
}
