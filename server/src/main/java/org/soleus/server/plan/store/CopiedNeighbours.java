package org.soleus.server.plan.store;

import org.postgresql.PGConnection;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Indexes;
import org.soleus.server.account.MemberId;
import org.soleus.server.plan.Neighbours;
import org.soleus.server.run.Opening;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Made-up members, copied in as the owner of the tables: what they are and did goes into tables of
/// the running connection, and from there, with the beginning of the member whom each is like, into
/// those of the clinic.
@Component
class CopiedNeighbours implements Neighbours {

    private final Opening opening;
    private final Clinic clinic;
    private final Indexes indexes;

    CopiedNeighbours(Opening opening, Clinic clinic, Indexes indexes) {
        this.opening = opening;
        this.clinic = clinic;
        this.indexes = indexes;
    }

    @Override
    public void moveIn(List<Neighbour> some, Instant now) {
        try (var owner = owner()) {
            owner.setAutoCommit(false);
            run(owner, NeighbourSql.BEFORE);
            copy(owner, new NeighbourRows(some, now, this::index));
            run(owner, NeighbourSql.moving(clinic.tenant()));
            owner.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("the made-up members could not move in", failed);
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }

    @Override
    public void forget(MemberId member) {
        try (var owner = owner();
                var sql = owner.prepareStatement("DELETE FROM account.person WHERE member = ?")) {
            sql.setObject(1, member.value());
            sql.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("a made-up member could not be taken away", failed);
        }
    }

    private Connection owner() throws SQLException {
        var database = opening.coming().join();
        return DriverManager.getConnection(
                database.url(), database.owner(), database.ownerPassword());
    }

    private byte[] index(String mail) {
        return indexes.of(clinic.tenant(), "mail", mail);
    }

    private static void run(Connection owner, List<String> statements) throws SQLException {
        try (var sql = owner.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
    }

    private static void copy(Connection owner, NeighbourRows rows)
            throws SQLException, IOException {
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        for (var table : rows.tables().entrySet()) {
            copy.copyIn(
                    "COPY " + table.getKey() + " FROM STDIN",
                    new StringReader(table.getValue().toString()));
        }
    }
}
