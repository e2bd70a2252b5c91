package org.soleus.server.content.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;
import org.soleus.server.content.Draft;
import org.soleus.server.content.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Drafts and changes in PostgreSQL.
@Repository
class PostgresDrafts implements Drafts {

    private static final String DRAFT =
            "SELECT name, revision, words, base, author, at, gone, signed FROM content.draft"
                    + " WHERE tenant = ?";

    private final JdbcClient jdbc;

    PostgresDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Draft> list(TenantId clinic) {
        return jdbc.sql(DRAFT + " ORDER BY name")
                .params(clinic.value())
                .query((row, _) -> draft(row))
                .list();
    }

    @Override
    public Optional<Draft> find(TenantId clinic, String name) {
        return jdbc.sql(DRAFT + " AND name = ?")
                .params(clinic.value(), name)
                .query((row, _) -> draft(row))
                .optional();
    }

    @Override
    public boolean keep(TenantId clinic, Draft draft, int seen) {
        return jdbc.sql(
                                """
                                INSERT INTO content.draft AS d
                                  (tenant, name, revision, words, base, author, at, gone, signed)
                                VALUES (:tenant, :name, :revision, :words, :base, :author, :at,
                                  :gone, :signed)
                                ON CONFLICT (tenant, name) DO UPDATE SET
                                  revision = excluded.revision, words = excluded.words,
                                  base = excluded.base, author = excluded.author,
                                  at = excluded.at, gone = excluded.gone, signed = excluded.signed
                                WHERE d.revision = :seen
                                """)
                        .param("tenant", clinic.value())
                        .param("name", draft.name())
                        .param("revision", draft.revision())
                        .param("words", draft.bytes())
                        .param("base", draft.base())
                        .param("author", draft.author().value())
                        .param("at", time(draft.at()))
                        .param("gone", draft.isRemoval())
                        .param("signed", draft.removal().map(Draft.Removal::signed).orElse(""))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    @Override
    public boolean drop(TenantId clinic, String name, int revision) {
        return jdbc.sql("DELETE FROM content.draft WHERE tenant = ? AND name = ? AND revision = ?")
                        .params(clinic.value(), name, revision)
                        .update()
                == 1;
    }

    /// Rows form a chain: a lock keeps two from being the next.
    @Override
    public void note(TenantId clinic, Change change) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('content.change'))").query(row -> {});
        jdbc.sql(
                        """
                        WITH last AS (
                          SELECT seq, hash FROM content.change WHERE tenant = :tenant
                          ORDER BY seq DESC LIMIT 1),
                        next AS (
                          SELECT coalesce((SELECT seq FROM last), 0) + 1 AS seq,
                            coalesce((SELECT hash FROM last), ''::bytea) AS before)
                        INSERT INTO content.change
                        SELECT :tenant, seq, :at, :actor, :did, :name, :mark, :said,
                          sha256(before || convert_to(concat_ws('|', CAST(:tenant AS uuid), seq,
                            (extract(epoch FROM CAST(:at AS timestamptz)) * 1000000)::bigint,
                            CAST(:actor AS uuid), CAST(:did AS text), CAST(:name AS text),
                            CAST(:mark AS text), CAST(:said AS text)), 'UTF8'))
                        FROM next
                        """)
                .param("tenant", clinic.value())
                .param("at", time(change.at()))
                .param("actor", change.actor().value())
                .param("did", change.did())
                .param("name", change.name())
                .param("mark", change.mark())
                .param("said", change.said())
                .update();
    }

    @Override
    public List<Change> changes(TenantId clinic, int most) {
        return jdbc.sql(
                        "SELECT at, actor, did, name, mark, said FROM content.change"
                                + " WHERE tenant = ? ORDER BY seq DESC LIMIT ?")
                .params(clinic.value(), most)
                .query((row, _) -> change(row))
                .list();
    }

    @Override
    public Optional<MemberId> lastAuthor(TenantId clinic, String name) {
        return jdbc.sql(
                        """
                        WITH step AS (
                          SELECT seq, actor, did, mark,
                            lag(mark) OVER (ORDER BY seq) AS before
                          FROM content.change WHERE tenant = ? AND name = ?)
                        SELECT actor FROM step
                        WHERE did IN ('saved', 'imported') AND mark IS DISTINCT FROM before
                          AND NOT EXISTS (
                            SELECT FROM step AS gone
                            WHERE gone.did = 'dropped' AND gone.seq > step.seq
                              AND NOT EXISTS (
                                SELECT FROM step AS out
                                WHERE out.did = 'published'
                                  AND out.seq BETWEEN step.seq AND gone.seq))
                        ORDER BY seq DESC LIMIT 1
                        """)
                .params(clinic.value(), name)
                .query((row, _) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return row.getBoolean("gone") ? removal(row) : words(row);
    }

    private static Draft removal(ResultSet row) throws SQLException {
        return Draft.goes(
                row.getString("name"),
                row.getInt("revision"),
                row.getString("signed"),
                row.getString("base"),
                new MemberId(row.getObject("author", UUID.class)),
                instant(row));
    }

    private static Draft words(ResultSet row) throws SQLException {
        return Draft.of(
                row.getString("name"),
                row.getInt("revision"),
                row.getBytes("words"),
                row.getString("base"),
                new MemberId(row.getObject("author", UUID.class)),
                instant(row));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                instant(row),
                new MemberId(row.getObject("actor", UUID.class)),
                row.getString("did"),
                row.getString("name"),
                row.getString("mark"),
                row.getString("said"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
