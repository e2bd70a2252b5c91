package org.soleus.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.run.TestClinic;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Somebody who ran, did her sessions and told her mornings for years takes all of it along, brings
/// it, and erases it. `-Dsoleus.heavy=3000` says how many runs; a few where it does not.
@ClinicTest
class HeavyTest {

    private static final int AT_ONCE = 50;
    private static final int METRES = 13_500;
    private static final int DAYS = 2 * 365;
    private static final Duration BAR = Duration.ofSeconds(60);

    /// Each day a morning, and a session like one of the demo's with three sets.
    private static final String YEARS =
            """
            INSERT INTO plan.morning
              SELECT tenant, member, date '2024-01-01' + n, n % 4, 5 * (n % 7), now()
              FROM account.person, generate_series(1, DAYS) n WHERE member = 'SHE';
            INSERT INTO plan.session (tenant, member, session, day, kind, prescribed, minutes,
                before, started_at, finished_at, worst, right_after, effort, done_pct, limp, flags)
              SELECT p.tenant, p.member, gen_random_uuid(), date '2024-01-01' + n, kind, prescribed,
                minutes, 1, started_at, finished_at, 2, 1, 5, 100, false, '{}'
              FROM account.person p, generate_series(1, DAYS) n, (SELECT * FROM plan.session
                WHERE finished_at IS NOT NULL ORDER BY length(prescribed::text) DESC LIMIT 1) s
              WHERE p.member = 'SHE';
            INSERT INTO plan.set_done
              SELECT tenant, member, session, 'HEEL_RAISE', 'LEFT', n, 12, now()
              FROM plan.session, generate_series(1, 3) n WHERE member = 'SHE';
            """;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired BeanFactory beans;

    @Test
    void years_of_everything_are_packed_brought_and_erased_within_a_minute_each()
            throws SQLException {
        int runs = Integer.getInteger("soleus.heavy", AT_ONCE);
        var she = Newcomer.joins(port, outbox);
        var here = new Runner(she.visitor());
        for (int first = 0; first < runs; first += AT_ONCE) {
            here.send("part.zip", archive(first, Math.min(runs, first + AT_ONCE)));
        }
        TestClinic.asOwner(years(she));
        she.confirms("/account/export");
        var packed = clocked();
        var bytes = Taken.bytes(here.visitor());
        var packing = packed.stop();
        var there = Newcomer.joins(port, outbox);
        var unpacked = clocked();
        assertThat(Taken.bring(there.visitor(), bytes).statusCode()).isEqualTo(303);
        var unpacking = unpacked.stop();
        System.out.printf(
                "%d runs of %d samples, %d days: %d bytes, out in %d ms, in within %d ms%n",
                runs,
                METRES / 15 + 1,
                DAYS,
                bytes.length,
                packing.toMillis(),
                unpacking.toMillis());
        var json = Taken.of(bytes).json();
        assertThat(json.at("/rows/running.run")).hasSize(runs);
        assertThat(json.at("/rows/plan.morning")).hasSize(DAYS);
        assertThat(json.at("/rows/plan.session")).hasSize(DAYS);
        assertThat(kept(there.idIn(beans))).isEqualTo(5 * DAYS);
        var id = she.idIn(beans);
        she.confirms("/account/erase");
        var erased = clocked();
        var gone = here.visitor().post("/account/erase", "word", "erase");
        var erasing = erased.stop();
        System.out.printf("gone within %d ms%n", erasing.toMillis());
        assertThat(Visitor.location(gone)).startsWith("/account/receipt");
        assertThat(kept(id)).isZero();
        assertThat(erasing).isLessThan(BAR);
        assertThat(packing).isLessThan(BAR);
        assertThat(unpacking).isLessThan(BAR);
    }

    /// How many of her mornings, sessions and sets are there.
    private static long kept(UUID member) throws SQLException {
        return TestClinic.count(
                """
                SELECT count(*) FROM (SELECT member FROM plan.morning
                  UNION ALL SELECT member FROM plan.session
                  UNION ALL SELECT member FROM plan.set_done) hers WHERE member = '%s'\
                """
                        .formatted(member));
    }

    private String years(Newcomer she) {
        return YEARS.replace("DAYS", String.valueOf(DAYS))
                .replace("SHE", she.idIn(beans).toString());
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
