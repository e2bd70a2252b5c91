package org.soleus.server.running.store;

import org.soleus.clinical.running.capacity.Felt;
import org.soleus.server.account.MemberId;
import org.soleus.server.running.FeltAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// What was told of how runs felt and does not stand; it only grows.
@Component
class FeltAgainTable {

    private final JdbcClient jdbc;

    FeltAgainTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps it, unless nothing is told in it, or the same is kept already.
    void keep(MemberId member, UUID run, FeltAgain told) {
        if (told.felt().equals(Felt.NOTHING)) return;
        if (list(member, run).stream().anyMatch(it -> it.felt().equals(told.felt()))) return;
        jdbc.sql(
                        """
                        INSERT INTO running.felt_again (tenant, member, run, again, during, after,
                          effort, done_pct, limp, signs, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?)
                        """)
                .param(Tenants.now().value())
                .param(member.value())
                .param(run)
                .param(UUID.randomUUID())
                .params(FeltTable.values(told))
                .update();
    }

    /// In the order in which it was told.
    List<FeltAgain> list(MemberId member, UUID run) {
        return jdbc.sql("SELECT * FROM running.felt_again WHERE member = ? AND run = ? ORDER BY at")
                .params(member.value(), run)
                .query((row, n) -> told(row))
                .list();
    }

    static FeltAgain told(ResultSet row) throws SQLException {
        return new FeltAgain(row.getTimestamp("at").toInstant(), FeltTable.felt(row));
    }
}
