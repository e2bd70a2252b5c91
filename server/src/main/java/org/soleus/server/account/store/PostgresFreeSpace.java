package org.soleus.server.account.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.FreeSpace;
import org.soleus.server.run.Opening;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Has PostgreSQL write each touched table anew, without what was erased.
///
/// A plain `VACUUM` would free the space and leave the bytes in it. The table is locked meanwhile,
/// for a second at most: a large one gets the plain one, and one that is busy waits for the next
/// day. An outside database is left to whoever keeps it.
@Component
class PostgresFreeSpace implements FreeSpace {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresFreeSpace.class);

    /// A table up to this size is written anew within a second, in bytes.
    private static final long SMALL = 64L << 20;

    private static final String TOUCHED =
            """
            SELECT t, pg_total_relation_size(t::regclass) <= ? FROM (
              SELECT jsonb_object_keys(counted) AS t FROM account.erasure WHERE at >= ?
              UNION
              SELECT unnest(?) WHERE EXISTS (SELECT FROM account.erasure WHERE at >= ?)
            ) AS touched WHERE to_regclass(t) IS NOT NULL
            """;

    /// The machinery's own, which knew her id while she was there.
    private static final String[] MACHINERY = {
        "soleus.event_publication", "soleus.spring_session_attributes", "soleus.spring_session"
    };

    private final Opening opening;

    PostgresFreeSpace(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void clear(Instant since) {
        if (opening.database().isOutside()) return;
        try (var owner = opening.database().asOwner()) {
            var touched = touched(owner, since);
            run(owner, "SET lock_timeout = '2s'");
            for (var table : touched) clear(owner, table);
        } catch (SQLException world) {
            LOG.warn("free space could not be looked through: {}", world.getSQLState());
        }
    }

    /// Names of tables, as the database itself spells them, with how each is cleared.
    private static List<String> touched(Connection owner, Instant since) throws SQLException {
        var tables = new ArrayList<String>();
        try (var ask = owner.prepareStatement(TOUCHED)) {
            ask.setLong(1, SMALL);
            ask.setTimestamp(2, Timestamp.from(since));
            ask.setArray(3, owner.createArrayOf("text", MACHINERY));
            ask.setTimestamp(4, Timestamp.from(since));
            try (var row = ask.executeQuery()) {
                while (row.next())
                    tables.add((row.getBoolean(2) ? "FULL " : "") + row.getString(1));
            }
        }
        return tables;
    }

    private static void clear(Connection owner, String table) {
        try {
            run(owner, "VACUUM " + table);
        } catch (SQLException busy) {
            LOG.info("{} is cleared another day: {}", table, busy.getSQLState());
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
