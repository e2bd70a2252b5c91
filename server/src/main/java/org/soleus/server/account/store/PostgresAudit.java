package org.soleus.server.account.store;

import org.soleus.server.account.Audit;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The audit in `account.audit`.
@Component
class PostgresAudit implements Audit {

    private final JdbcClient jdbc;
    private final Clinic clinic;

    PostgresAudit(JdbcClient jdbc, Clinic clinic) {
        this.jdbc = jdbc;
        this.clinic = clinic;
    }

    @Override
    @Transactional
    public void read(Collection<MemberId> members, String what) {
        if (members.isEmpty()) return;
        var ids = members.stream().map(MemberId::value).toArray(UUID[]::new);
        jdbc.sql("SELECT account.audit_read(:members, :what)")
                .param("members", ids)
                .param("what", what)
                .query((row, n) -> "")
                .list();
    }

    @Override
    @Transactional
    public List<Touch> of(MemberId member, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM account.audit WHERE tenant = ? AND member = ?
                        ORDER BY seq DESC LIMIT ?
                        """)
                .params(clinic.tenant().value(), member.value(), most)
                .query(
                        (row, n) ->
                                new Touch(
                                        row.getLong("seq"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("actor_kind"),
                                        Optional.ofNullable(row.getObject("actor", UUID.class))
                                                .map(MemberId::new),
                                        row.getString("op"),
                                        row.getString("subject"),
                                        row.getInt("touched")))
                .list();
    }

    @Override
    @Transactional
    public Optional<Long> broken(MemberId member) {
        return jdbc.sql("SELECT coalesce(account.audit_broken(?, ?), 0)")
                .params(clinic.tenant().value(), member.value())
                .query((row, n) -> row.getLong(1))
                .optional()
                .filter(seq -> seq > 0);
    }
}
