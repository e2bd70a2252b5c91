package org.soleus.server.running.store;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.server.account.MemberId;
import org.soleus.server.running.Correction;
import org.soleus.server.running.FeltAgain;
import org.soleus.server.running.Packed;
import org.soleus.server.running.Recording;
import org.soleus.server.running.Recordings;
import org.soleus.server.running.Runs;
import org.soleus.server.running.Scored;
import org.soleus.server.running.StoredRun;
import org.soleus.server.running.Summary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Runs and their recordings in PostgreSQL.
@Repository
class PostgresRuns implements Runs, Recordings {

    private final RunTable runs;
    private final RecordingTable recordings;
    private final FeltTable felt;
    private final FeltAgainTable again;
    private final FileTable files;
    private final ShoeTable shoes;
    private final JdbcClient jdbc;

    PostgresRuns(
            RunTable runs,
            RecordingTable recordings,
            FeltTable felt,
            FeltAgainTable again,
            FileTable files,
            ShoeTable shoes,
            JdbcClient jdbc) {
        this.runs = runs;
        this.recordings = recordings;
        this.felt = felt;
        this.again = again;
        this.files = files;
        this.shoes = shoes;
        this.jdbc = jdbc;
    }

    @Override
    public List<StoredRun> list(MemberId member, LocalDate since) {
        return runs.list(member, since);
    }

    @Override
    public boolean any(MemberId member) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM running.run WHERE member = ?)")
                .params(member.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<MemberId> runners() {
        return jdbc.sql("SELECT DISTINCT member FROM running.run ORDER BY member")
                .query((row, _) -> new MemberId(row.getObject("member", UUID.class)))
                .list();
    }

    @Override
    public Optional<StoredRun> find(MemberId member, UUID run) {
        return runs.find(member, run);
    }

    @Override
    public List<Recording> recordings(MemberId member, UUID run) {
        return recordings.list(member, run);
    }

    @Override
    public void hold(MemberId member) {
        var lock = "running " + member.value();
        if (TransactionSynchronizationManager.hasResource(lock)) return;
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('running ' || ?, 0))")
                .params(member.value().toString())
                .query((row, n) -> true)
                .list();
        remember(lock);
    }

    /// The lock holds until the transaction ends; asking for it once is enough.
    private static void remember(String lock) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.bindResource(lock, true);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void suspend() {
                        TransactionSynchronizationManager.unbindResourceIfPossible(lock);
                    }

                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResourceIfPossible(lock);
                    }
                });
    }

    @Override
    public Packed pack(Run told, List<Because> because) {
        return PackedRun.of(told, because);
    }

    @Override
    public Optional<Known> known(MemberId member, Packed told) {
        return recordings.known(member, own(told));
    }

    private static PackedRun own(Packed packed) {
        if (packed instanceof PackedRun own) return own;
        throw new IllegalArgumentException("packed by somebody else");
    }

    @Override
    public List<UUID> near(MemberId member, Run told) {
        return recordings.near(member, told);
    }

    @Override
    public Optional<Recording> recording(MemberId member, UUID recording) {
        return recordings.recording(member, recording);
    }

    @Override
    public List<Recording> byHand(MemberId member, LocalDate day) {
        return recordings.byHand(member, day);
    }

    @Override
    public List<FeltAgain> feltAgain(MemberId member, UUID run) {
        return again.list(member, run);
    }

    @Override
    public void add(MemberId member, Recording recording, Packed packed) {
        recordings.add(member, recording, own(packed));
    }

    @Override
    public void move(MemberId member, UUID recording, UUID run) {
        recordings.move(member, recording, run);
    }

    @Override
    public void write(MemberId member, UUID run, Summary summary, Scored scored) {
        runs.write(member, run, summary, scored);
    }

    @Override
    public void feel(MemberId member, UUID run, Felt told, Instant at) {
        felt.feel(member, run, told, at);
    }

    @Override
    public void correct(MemberId member, UUID run, Correction correction, Instant at) {
        felt.correct(member, run, correction, at);
    }

    @Override
    public boolean delete(MemberId member, UUID run) {
        shoes.passOn(member, run);
        recordings.empty(member, run);
        files.forgetFiles(member);
        return runs.delete(member, run);
    }

    @Override
    public boolean allow(MemberId member, UUID recording) {
        return recordings.allow(member, recording);
    }

    @Override
    public double[] levels(MemberId member, Instant before) {
        return runs.levels(member, before);
    }
}
