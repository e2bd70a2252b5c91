package org.soleus.server.running.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.running.ShoeRack;
import org.soleus.server.running.Shoes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Shoes in PostgreSQL, their names sealed.
@Repository
class ShoeTable implements ShoeRack {

    private final JdbcClient jdbc;
    private final MemberKeys keys;

    ShoeTable(JdbcClient jdbc, MemberKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public List<Shoes> list(MemberId member) {
        return jdbc.sql(
                        """
                        SELECT s.run, s.sealed, r.ends_at FROM running.shoes s
                          JOIN running.run r USING (tenant, member, run)
                          WHERE member = ? ORDER BY r.ends_at, s.at
                        """)
                .params(member.value())
                .query((row, n) -> read(member, row))
                .list();
    }

    private Shoes read(MemberId member, ResultSet row) throws SQLException {
        var name = keys.open(Tenants.now(), member, Sealed.of(row.getBytes("sealed")));
        return new Shoes(
                row.getObject("run", UUID.class),
                row.getTimestamp("ends_at").toInstant(),
                name.orElseThrow(() -> new IllegalStateException("her key has been destroyed")));
    }

    @Override
    public void put(MemberId member, UUID run, String name, Instant at) {
        var tenant = Tenants.now();
        jdbc.sql(
                        """
                        INSERT INTO running.shoes VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member, run) DO UPDATE SET sealed = EXCLUDED.sealed,
                          at = EXCLUDED.at
                        """)
                .params(
                        tenant.value(),
                        member.value(),
                        run,
                        keys.seal(tenant, member, name).bytes(),
                        Times.sql(at))
                .update();
    }

    @Override
    public void take(MemberId member, UUID run) {
        jdbc.sql("DELETE FROM running.shoes WHERE member = ? AND run = ?")
                .params(member.value(), run)
                .update();
    }
}
