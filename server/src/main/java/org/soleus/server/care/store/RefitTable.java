package org.soleus.server.care.store;

import org.soleus.clinical.running.therapist.Refit;
import org.soleus.server.account.Scope;
import org.soleus.server.care.flare.Refits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Refits in PostgreSQL.
@Repository
class RefitTable implements Refits {

    /// What a record answers beside its parts is written as well, and not read back.
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final JdbcClient jdbc;

    RefitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Refit refit, Instant at) {
        var tenant = Scope.current().map(Scope::tenant).orElseThrow();
        jdbc.sql("INSERT INTO care.refit VALUES (?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING")
                .params(
                        tenant.value(),
                        at.atOffset(ZoneOffset.UTC),
                        refit.isReleased(),
                        JSON.writeValueAsString(refit))
                .update();
    }

    @Override
    public Optional<Kept> newest() {
        return jdbc.sql("SELECT at, found FROM care.refit ORDER BY at DESC LIMIT 1")
                .query(
                        (row, _) ->
                                new Kept(
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        JSON.readValue(row.getString("found"), Refit.class)))
                .optional();
    }
}
