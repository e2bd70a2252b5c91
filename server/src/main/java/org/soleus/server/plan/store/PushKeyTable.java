package org.soleus.server.plan.store;

import org.soleus.server.plan.remind.PushKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/// The keys for ringing, in PostgreSQL: one pair a clinic, for good.
@Repository
class PushKeyTable implements PushKeys {

    private final JdbcClient jdbc;

    PushKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Pair> find() {
        return jdbc.sql("SELECT open, sealed FROM soleus.push_key WHERE tenant = ?")
                .params(Tenants.now().value())
                .query((row, n) -> new Pair(row.getString(1), row.getString(2)))
                .optional();
    }

    @Override
    public void keep(Pair pair) {
        jdbc.sql("INSERT INTO soleus.push_key VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(Tenants.now().value(), pair.open(), pair.sealed())
                .update();
    }
}
