package org.soleus.server.plan.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.plan.CheckRow;
import org.soleus.server.plan.Checks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Check-ins at the ends of phases and at gates in PostgreSQL.
@Repository
class CheckTable implements Checks {

    private final JdbcClient jdbc;

    CheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CheckRow> list(MemberId member, String what, Instant since) {
        return jdbc.sql(
                        "SELECT what, at, held, failed FROM plan.check_in"
                                + " WHERE member = ? AND what = ? AND at >= ? ORDER BY at")
                .params(member.value(), what, Timestamp.from(since))
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public List<CheckRow> since(MemberId member, Instant since) {
        return jdbc.sql(
                        "SELECT what, at, held, failed FROM plan.check_in"
                                + " WHERE member = ? AND at >= ? ORDER BY at DESC")
                .params(member.value(), Timestamp.from(since))
                .query((row, n) -> read(row))
                .list();
    }

    private static CheckRow read(ResultSet row) throws SQLException {
        return new CheckRow(
                row.getString("what"),
                row.getTimestamp("at").toInstant(),
                ids(row, "held"),
                ids(row, "failed"));
    }

    private static Set<String> ids(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    @Override
    public void add(MemberId member, CheckRow check) {
        jdbc.sql(
                        "INSERT INTO plan.check_in (tenant, member, id, what, at, held, failed)"
                                + " VALUES (?, ?, ?, ?, ?, string_to_array(?, ','),"
                                + " string_to_array(?, ','))")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        UUID.randomUUID(),
                        check.what(),
                        Timestamp.from(check.at()),
                        String.join(",", check.held()),
                        String.join(",", check.failed()))
                .update();
    }
}
