package org.soleus.server.running.store;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.server.account.Indexes;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.account.TenantId;
import org.soleus.server.running.ByHand;
import org.soleus.server.running.Recording;
import org.soleus.server.running.Recordings;
import org.soleus.server.running.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Recordings in PostgreSQL, known by a keyed hash of their samples.
@Component
class RecordingTable {

    private static final String SELECT =
            "SELECT recording, run, format, day, sport, place, distance_m, moving_s, sealed, at"
                    + " FROM running.recording WHERE member = ? AND ";

    /// Two clocks of one run differ by no more: the widest difference of time zones, and an hour.
    private static final Duration APART = Duration.ofHours(15);

    /// Times that can be one run's: they overlap, or are off by whole half hours, give or take two
    /// minutes. Nothing is opened for it.
    private static final String NEAR =
            """
            SELECT recording FROM running.recording
            WHERE member = :member AND run IS NOT NULL AND starts_at BETWEEN :from AND :to
              AND ((starts_at <= :end AND ends_at >= :start)
                OR mod(abs(extract(epoch FROM starts_at - :start))::integer + 120, 1800) <= 240)
            ORDER BY abs(extract(epoch FROM starts_at - :start)), at LIMIT :most
            """;

    /// Nobody records more in a day and a night; `R`.
    private static final int MOST_NEAR = 40;

    private final JdbcClient jdbc;
    private final MemberKeys keys;
    private final Indexes indexes;

    RecordingTable(JdbcClient jdbc, MemberKeys keys, Indexes indexes) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.indexes = indexes;
    }

    Optional<Recordings.Known> known(MemberId member, PackedRun packed) {
        return jdbc.sql(
                        "SELECT recording, run FROM running.recording WHERE member = ? AND hash ="
                                + " ?")
                .params(member.value(), hash(packed))
                .query(
                        (row, n) ->
                                new Recordings.Known(
                                        row.getObject("recording", UUID.class),
                                        Optional.ofNullable(row.getObject("run", UUID.class))))
                .optional();
    }

    List<UUID> near(MemberId member, Run told) {
        var start = told.start().orElseThrow();
        return jdbc.sql(NEAR)
                .param("member", member.value())
                .param("start", Times.sql(start))
                .param("end", Times.sql(end(told).orElse(start)))
                .param("from", Times.sql(start.minus(APART)))
                .param("to", Times.sql(start.plus(APART)))
                .param("most", MOST_NEAR)
                .query((row, n) -> row.getObject("recording", UUID.class))
                .list();
    }

    Optional<Recording> recording(MemberId member, UUID recording) {
        return jdbc.sql(SELECT + "recording = ?")
                .params(member.value(), recording)
                .query((row, n) -> read(member, row))
                .optional();
    }

    List<Recording> byHand(MemberId member, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + "day = ? AND format = 'hand' AND run IN (SELECT run FROM"
                                + " running.recording WHERE member = ? GROUP BY run HAVING"
                                + " count(*) = 1) ORDER BY at")
                .params(member.value(), day, member.value())
                .query((row, n) -> read(member, row))
                .list();
    }

    List<Recording> list(MemberId member, UUID run) {
        return jdbc.sql(SELECT + "run = ? ORDER BY at, recording")
                .params(member.value(), run)
                .query((row, n) -> read(member, row))
                .list();
    }

    void add(MemberId member, Recording recording, PackedRun packed) {
        var told = packed.told();
        boolean byHand = recording.source().isByHand();
        jdbc.sql(
                        "INSERT INTO running.recording VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?)")
                .params(
                        Arrays.asList(
                                Tenants.now().value(),
                                member.value(),
                                recording.id(),
                                recording.run(),
                                byHand ? own(recording.id()) : hash(packed),
                                told.origin().format(),
                                told.start().map(Times::sql).orElse(null),
                                end(told).map(Times::sql).orElse(null),
                                recording.day(),
                                told.sport().name(),
                                told.place().name(),
                                whole(told, Figure.DISTANCE),
                                whole(told, Figure.MOVING),
                                byHand ? null : sealed(member, packed).bytes(),
                                Times.sql(recording.at())))
                .update();
    }

    void move(MemberId member, UUID recording, UUID run) {
        jdbc.sql("UPDATE running.recording SET run = ? WHERE member = ? AND recording = ?")
                .params(run, member.value(), recording)
                .update();
    }

    /// What was recorded of a run goes; that it came stays known.
    void empty(MemberId member, UUID run) {
        jdbc.sql(
                        "UPDATE running.recording SET run = NULL, sealed = NULL, distance_m = 0,"
                                + " moving_s = 0 WHERE member = ? AND run = ?")
                .params(member.value(), run)
                .update();
    }

    /// Forgets that it was deleted.
    boolean allow(MemberId member, UUID recording) {
        return jdbc.sql(
                                "DELETE FROM running.recording WHERE member = ? AND recording = ?"
                                        + " AND run IS NULL")
                        .params(member.value(), recording)
                        .update()
                == 1;
    }

    private static Optional<Instant> end(Run told) {
        double seconds = told.figures().find(Figure.ELAPSED).orElse(0);
        return told.start().map(start -> start.plusMillis(Math.round(1000 * seconds)));
    }

    private static int whole(Run told, Figure figure) {
        return (int) Math.round(told.figures().find(figure).orElse(0));
    }

    private Recording read(MemberId member, ResultSet row) throws SQLException {
        var opened = opened(member, row);
        return new Recording(
                row.getObject("recording", UUID.class),
                row.getObject("run", UUID.class),
                row.getObject("day", LocalDate.class),
                opened.told(),
                opened.because(),
                row.getTimestamp("at").toInstant());
    }

    private SealedRun opened(MemberId member, ResultSet row) throws SQLException {
        if (row.getString("format").equals(Source.HAND)) {
            var byHand =
                    ByHand.of(
                            Sport.valueOf(row.getString("sport")),
                            Place.valueOf(row.getString("place")),
                            row.getInt("distance_m"),
                            row.getInt("moving_s"));
            return new SealedRun(byHand, List.of());
        }
        return SealedRun.open(keys, Tenants.now(), member, Sealed.of(row.getBytes("sealed")))
                .orElseThrow(() -> new IllegalStateException("her key has been destroyed"));
    }

    private Sealed sealed(MemberId member, PackedRun packed) {
        return keys.sealBytes(Tenants.now(), member, packed.bytes());
    }

    private byte[] hash(PackedRun packed) {
        return hash(indexes, Tenants.now(), packed.digest());
    }

    /// By what a recording is known again in a clinic.
    ///
    /// @param digest of its samples
    static byte[] hash(Indexes indexes, TenantId tenant, String digest) {
        return indexes.of(tenant, "running.recording", digest);
    }

    /// By what one is known that was not recorded.
    static byte[] own(UUID id) {
        return id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
