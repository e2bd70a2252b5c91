package org.soleus.server.plan.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.plan.GateChecks;
import org.soleus.server.plan.GateRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Check-ins at gates in PostgreSQL.
@Repository
class GateTable implements GateChecks {

    private final JdbcClient jdbc;

    GateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GateRow> list(MemberId member, String gate, Instant since) {
        return jdbc.sql(
                        "SELECT gate, at, held, failed FROM plan.gate_check"
                                + " WHERE member = ? AND gate = ? AND at >= ? ORDER BY at")
                .params(member.value(), gate, Timestamp.from(since))
                .query((row, n) -> read(row))
                .list();
    }

    private static GateRow read(ResultSet row) throws SQLException {
        return new GateRow(
                row.getString("gate"),
                row.getTimestamp("at").toInstant(),
                ids(row, "held"),
                ids(row, "failed"));
    }

    private static Set<String> ids(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    @Override
    public void add(MemberId member, GateRow check) {
        jdbc.sql(
                        "INSERT INTO plan.gate_check (tenant, member, id, gate, at, held, failed)"
                                + " VALUES (?, ?, ?, ?, ?, string_to_array(?, ','),"
                                + " string_to_array(?, ','))")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        UUID.randomUUID(),
                        check.gate(),
                        Timestamp.from(check.at()),
                        String.join(",", check.held()),
                        String.join(",", check.failed()))
                .update();
    }
}
