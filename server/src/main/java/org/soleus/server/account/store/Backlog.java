package org.soleus.server.account.store;

import org.soleus.server.pulse.Level;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events that were told and have not reached their listener yet.
@Component
class Backlog implements Level {

    private final JdbcClient jdbc;

    Backlog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "events_waiting";
    }

    @Override
    public String help() {
        return "Events that have not reached their listener yet.";
    }

    @Override
    public double now() {
        try {
            return jdbc.sql(
                            "SELECT count(*) FROM soleus.event_publication"
                                    + " WHERE completion_date IS NULL")
                    .query(Long.class)
                    .single();
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
