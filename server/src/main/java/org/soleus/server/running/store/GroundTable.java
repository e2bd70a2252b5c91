package org.soleus.server.running.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.running.Ground;
import org.soleus.server.running.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Ground in PostgreSQL.
@Repository
class GroundTable implements Grounds {

    private final JdbcClient jdbc;

    GroundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Ground> list(MemberId member) {
        var grounds = new HashMap<UUID, Ground>();
        jdbc.sql("SELECT run, ground FROM running.ground WHERE member = ?")
                .param(member.value())
                .query(
                        row -> {
                            grounds.put(
                                    row.getObject("run", UUID.class),
                                    Ground.valueOf(row.getString("ground")));
                        });
        return grounds;
    }

    @Override
    public Optional<Ground> find(MemberId member, UUID run) {
        return jdbc.sql("SELECT ground FROM running.ground WHERE member = ? AND run = ?")
                .params(member.value(), run)
                .query(String.class)
                .optional()
                .map(Ground::valueOf);
    }

    @Override
    public void put(MemberId member, UUID run, Ground ground, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO running.ground VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant, member, run) DO UPDATE SET ground = EXCLUDED.ground,
                          at = EXCLUDED.at
                        """)
                .params(Tenants.now().value(), member.value(), run, ground.name(), Times.sql(at))
                .update();
    }

    @Override
    public void take(MemberId member, UUID run) {
        jdbc.sql("DELETE FROM running.ground WHERE member = ? AND run = ?")
                .params(member.value(), run)
                .update();
    }
}
