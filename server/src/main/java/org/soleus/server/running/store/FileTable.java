package org.soleus.server.running.store;

import org.soleus.server.account.Indexes;
import org.soleus.server.account.MemberId;
import org.soleus.server.running.KnownFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Files that were read, in PostgreSQL. A later version of the decoders reads them anew.
@Repository
class FileTable implements KnownFiles {

    private static final String PURPOSE = "running.file.1";

    private final JdbcClient jdbc;
    private final Indexes indexes;

    FileTable(JdbcClient jdbc, Indexes indexes) {
        this.jdbc = jdbc;
        this.indexes = indexes;
    }

    @Override
    public Optional<Instant> find(MemberId member, String sha256) {
        return jdbc.sql("SELECT at FROM running.file WHERE member = ? AND hash = ?")
                .params(member.value(), hash(sha256))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void note(MemberId member, String sha256, Instant at) {
        jdbc.sql("INSERT INTO running.file VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(Tenants.now().value(), member.value(), hash(sha256), Times.sql(at))
                .update();
    }

    @Override
    public void forget(MemberId member) {
        forgetFiles(member);
        jdbc.sql("DELETE FROM running.recording WHERE member = ? AND run IS NULL")
                .params(member.value())
                .update();
    }

    /// Has every file read anew when it comes again: something of one was deleted, and only reading
    /// it tells of which.
    void forgetFiles(MemberId member) {
        jdbc.sql("DELETE FROM running.file WHERE member = ?").params(member.value()).update();
    }

    private byte[] hash(String sha256) {
        return indexes.of(Tenants.now(), PURPOSE, sha256);
    }
}
