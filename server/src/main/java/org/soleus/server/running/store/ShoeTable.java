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

    /// What is named at a run goes over to the next one, where none is named there: shoes hold
    /// until others are named, and not only while that run is kept.
    void passOn(MemberId member, UUID run) {
        jdbc.sql(
                        """
                        UPDATE running.shoes SET run = next.run FROM (
                          SELECT later.run FROM running.run gone JOIN running.run later
                            USING (tenant, member)
                            WHERE member = :member AND gone.run = :run AND later.run <> :run
                              AND later.ends_at >= gone.ends_at
                            ORDER BY later.ends_at, later.run LIMIT 1) next
                        WHERE shoes.member = :member AND shoes.run = :run AND NOT EXISTS (
                          SELECT 1 FROM running.shoes named
                          WHERE named.member = :member AND named.run = next.run)
                        """)
                .param("member", member.value())
                .param("run", run)
                .update();
    }

    @Override
    public void take(MemberId member, UUID run) {
        jdbc.sql("DELETE FROM running.shoes WHERE member = ? AND run = ?")
                .params(member.value(), run)
                .update();
    }
}
