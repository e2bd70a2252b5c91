package org.soleus.server.account.store;

import org.soleus.server.account.Audit;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Why;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/// The audit in `account.audit`.
@Component
class PostgresAudit implements Audit {

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final DataSource database;

    PostgresAudit(JdbcClient jdbc, Clinic clinic, DataSource database) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.database = database;
    }

    @Override
    @Transactional
    public void read(Collection<MemberId> members, String what) {
        read(members, what, Why.NONE);
    }

    @Override
    @Transactional
    public void read(Collection<MemberId> members, String what, Why why) {
        if (members.isEmpty()) return;
        note(members, what, why);
        TransactionSynchronizationManager.registerSynchronization(new Again(members, what, why));
    }

    private void note(Collection<MemberId> members, String what, Why why) {
        var ids = members.stream().map(MemberId::value).toArray(UUID[]::new);
        jdbc.sql("SELECT account.audit_read(:members, :what, :why)")
                .param("members", ids)
                .param("what", what)
                .param("why", why.word())
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
                                        row.getInt("touched"),
                                        Why.of(row.getString("why"))))
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

    @Override
    @Transactional
    public List<MemberId> members() {
        return jdbc.sql("SELECT member FROM account.audit_head WHERE tenant = ?")
                .param(clinic.tenant().value())
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    @Transactional
    public Optional<Print> print(MemberId member) {
        return jdbc.sql("SELECT * FROM account.audit_head WHERE tenant = ? AND member = ?")
                .params(clinic.tenant().value(), member.value())
                .query((row, n) -> print(row))
                .optional();
    }

    @Override
    @Transactional
    public Optional<Print> print(MemberId member, long seq) {
        return jdbc.sql("SELECT * FROM account.audit WHERE tenant = ? AND member = ? AND seq = ?")
                .params(clinic.tenant().value(), member.value(), seq)
                .query((row, n) -> print(row))
                .optional();
    }

    private static Print print(ResultSet row) throws SQLException {
        return new Print(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /// What was looked at was looked at, also when everything else is taken back. Written on the
    /// connection of what was taken back: in a crowd nobody gets a second one.
    private final class Again implements TransactionSynchronization {

        private final Collection<MemberId> members;
        private final String what;
        private final Why why;

        Again(Collection<MemberId> members, String what, Why why) {
            this.members = members;
            this.what = what;
            this.why = why;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) return;
            Scope.current().ifPresent(this::keep);
        }

        private void keep(Scope scope) {
            var left = DataSourceUtils.getConnection(database);
            try (var statement = left.createStatement()) {
                statement.execute(scope.settings());
                note(members, what, why);
                left.commit();
            } catch (SQLException failed) {
                throw new DataAccessResourceFailureException("a look was not noted", failed);
            } finally {
                DataSourceUtils.releaseConnection(left, database);
            }
        }
    }
}
