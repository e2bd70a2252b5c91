package org.soleus.server.account.store;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Erasures;
import org.soleus.server.account.Kind;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Erasures in `account.erasure`. Every table that is tied to the person goes with her: the
/// database itself says which they are.
@Component
class PostgresErasures implements Erasures {

    /// Tables of members, the person herself first.
    private static final String TABLES =
            """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = 'account.person'::regclass OR EXISTS (SELECT FROM pg_constraint f
              WHERE f.contype = 'f' AND f.conrelid = c.oid
                AND f.confrelid = 'account.person'::regclass)
            ORDER BY 1
            """;

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final ObjectMapper json;

    PostgresErasures(JdbcClient jdbc, Clinic clinic, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.json = json;
    }

    @Override
    public Map<Kind, Long> count(MemberId member) {
        return byKind(tables(member));
    }

    @Override
    public Optional<Receipt> erase(MemberId member, Instant at) {
        if (!isThere(member)) return Optional.empty();
        var counted = json.writeValueAsString(tables(member));
        forgetEvents(member);
        jdbc.sql("DELETE FROM account.person WHERE tenant = ? AND member = ?")
                .params(tenant(), member.value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO account.erasure (tenant, member, at, counted, last_seq, last_hash)
                        SELECT tenant, member, ?, CAST(? AS jsonb), seq, hash FROM account.audit_head
                        WHERE tenant = ? AND member = ?
                        """)
                .params(at.atOffset(ZoneOffset.UTC), counted, tenant(), member.value())
                .update();
        return find(member);
    }

    @Override
    public Optional<Receipt> find(MemberId member) {
        return jdbc.sql("SELECT * FROM account.erasure WHERE tenant = ? AND member = ?")
                .params(tenant(), member.value())
                .query((row, n) -> receipt(row))
                .optional();
    }

    @Override
    public List<MemberId> begun() {
        return jdbc.sql(
                        """
                        SELECT member FROM account.erasure
                        WHERE tenant = ? AND key_gone_at IS NULL ORDER BY at
                        """)
                .param(tenant())
                .query((row, n) -> new MemberId(row.getObject("member", UUID.class)))
                .list();
    }

    @Override
    public void keyGone(MemberId member, Instant at) {
        jdbc.sql(
                        """
                        UPDATE account.erasure SET key_gone_at = ?
                        WHERE tenant = ? AND member = ? AND key_gone_at IS NULL
                        """)
                .params(at.atOffset(ZoneOffset.UTC), tenant(), member.value())
                .update();
    }

    @Override
    public long forgetTrails() {
        return jdbc.sql("SELECT account.audit_forget()").query((row, n) -> row.getLong(1)).single();
    }

    /// Whether she is there; nobody else changes what is hers until this transaction ends.
    private boolean isThere(MemberId member) {
        return jdbc.sql("SELECT 1 FROM account.person WHERE tenant = ? AND member = ? FOR UPDATE")
                .params(tenant(), member.value())
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    /// What was told of her and may still wait for a listener.
    private void forgetEvents(MemberId member) {
        jdbc.sql("DELETE FROM soleus.event_publication WHERE strpos(serialized_event, ?) > 0")
                .param(member.value().toString())
                .update();
    }

    private Map<String, Long> tables(MemberId member) {
        var counts =
                jdbc.sql(TABLES).query((row, n) -> count(row.getString(1))).list().stream()
                        .collect(Collectors.joining(" UNION ALL "));
        var counted = new TreeMap<String, Long>();
        jdbc.sql(counts)
                .param("tenant", tenant())
                .param("member", member.value())
                .query(
                        row -> {
                            if (row.getLong("n") > 0)
                                counted.put(row.getString("name"), row.getLong("n"));
                        });
        return counted;
    }

    /// @param table as the database itself names it
    private static String count(String table) {
        return "SELECT '%1$s' AS name, count(*) AS n FROM %1$s WHERE tenant = :tenant AND member = :member"
                .formatted(table);
    }

    private static Map<Kind, Long> byKind(Map<String, Long> tables) {
        var kinds = new EnumMap<Kind, Long>(Kind.class);
        tables.forEach((table, rows) -> kinds.merge(Kind.of(table), rows, Long::sum));
        return kinds;
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        var tables =
                json.readValue(
                        row.getString("counted"), new TypeReference<TreeMap<String, Long>>() {});
        return new Receipt(
                row.getObject("member", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                byKind(tables),
                row.getLong("last_seq"),
                HexFormat.of().formatHex(row.getBytes("last_hash")));
    }

    private UUID tenant() {
        return clinic.tenant().value();
    }
}
