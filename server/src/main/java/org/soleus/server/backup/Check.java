package org.soleus.server.backup;

import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;
import org.soleus.server.account.key.KeyRing.Owner;
import org.soleus.server.run.Reach;
import org.soleus.server.run.Stop;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Looks a whole clinic over, running or not, and changes nothing: that every row can be read and
/// every index leads to it, every sealed value opens for its member, and every trail of who looked
/// is unbroken.
public final class Check {

    /// What was found.
    ///
    /// @param sound whether nothing is broken
    /// @param lines what to tell the operator
    public record Found(boolean sound, List<String> lines) {}

    /// Bytes of members' tables that nobody seals: hashes, and the public parts of passkeys.
    private static final Set<String> OPEN =
            Set.of(
                    "mail_index",
                    "credential",
                    "public_key",
                    "attestation",
                    "client_data",
                    "request",
                    "hash",
                    "device",
                    "secret");

    private static final String BYTES =
            """
            SELECT quote_ident(attname) FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND atttypid = 'bytea'::regtype
              AND NOT attisdropped ORDER BY attnum\
            """;

    private static final String BROKEN =
            """
            SELECT member, account.audit_broken(tenant, member) AS at
            FROM (SELECT tenant, member FROM account.audit
              UNION SELECT tenant, member FROM account.audit_head) AS every\
            """;

    private static final int AT_ONCE = 500;

    private final Reach reach;
    private final Path data;
    private final ClinicKey clinic;
    private final List<String> told = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private KeyRing ring;
    private boolean readAgain;

    private Check(Reach reach, Path data) {
        this.reach = reach;
        this.data = data;
        this.clinic = ClinicKey.of(data);
        this.ring = KeyRing.in(data, clinic);
    }

    /// @param data the clinic's folder
    /// @throws Stop when it cannot be reached, or its keys cannot
    public static Found of(Path data) {
        try (var reach = Reach.of(data)) {
            return new Check(reach, data.toAbsolutePath().normalize()).all();
        } catch (KeyFailure | IOException world) {
            throw Stop.because(world.getMessage() + ".");
        } catch (SQLException world) {
            throw Stop.because("The database cannot be read: " + Words.first(world));
        }
    }

    private Found all() throws SQLException, IOException {
        List<UUID> tenants;
        List<Table> tables;
        try (var connection = reach.asOwner()) {
            tenants = Backup.tenants(connection);
            tables = Table.all(connection);
        }
        for (var table : tables) look(table, tenants);
        for (var tenant : tenants) chains(tenant);
        indexes();
        if (tables.stream().anyMatch(table -> table.name().equals(RowsIn.ERASURES))) {
            for (var tenant : tenants) erasures(tenant);
        }
        told.addAll(broken);
        told.add(broken.isEmpty() ? "Nothing is broken." : broken.size() + " things are broken.");
        return new Found(broken.isEmpty(), List.copyOf(told));
    }

    /// A damaged page breaks its table and leaves the others to be looked at.
    private void look(Table table, List<UUID> tenants) throws IOException {
        readAgain = false;
        try (var connection = begun()) {
            var copying = new Copying(connection);
            var sum = new RowSum(clinic);
            long opened = 0;
            if (table.kind() == Table.Kind.OPEN) {
                copying.each(
                        "SELECT * FROM " + table.name(), line -> sum.add(line, 0, line.length));
            } else {
                for (var tenant : tenants) {
                    copying.asStaffOf(tenant);
                    copying.each(
                            "SELECT * FROM " + table.name(), line -> sum.add(line, 0, line.length));
                    if (table.kind() == Table.Kind.MEMBERS) opened += opened(connection, table);
                }
            }
            long rows = sum.counted().rows();
            if (rows > 0)
                told.add("  %-26s %9d rows, %d opened".formatted(table.name(), rows, opened));
        } catch (SQLException world) {
            broken.add("BROKEN " + table.name() + " cannot be read: " + Words.first(world));
        }
    }

    /// How many sealed values open; who was erased this minute has none that should.
    private long opened(Connection connection, Table table) throws SQLException {
        var columns = sealed(connection, table);
        if (columns.isEmpty()) return 0;
        long opened = 0;
        try (var ask = connection.createStatement()) {
            ask.setFetchSize(AT_ONCE);
            var list = "tenant, member, " + String.join(", ", columns);
            try (var row = ask.executeQuery("SELECT " + list + " FROM " + table.name())) {
                while (row.next()) {
                    var tenant = row.getObject("tenant", UUID.class);
                    var owner = Owner.of(tenant, row.getObject("member", UUID.class));
                    for (var column : columns) {
                        var bytes = row.getBytes(column);
                        if (bytes == null || bytes.length == 0 || ring.erased(owner)) continue;
                        if (opens(owner, bytes)) opened++;
                        else tell(table.name() + "." + column, owner.member().value());
                    }
                }
            }
        }
        return opened;
    }

    /// Somebody who came since the keys were read has hers in the folder: once for each table they
    /// are read again.
    private boolean opens(Owner owner, byte[] bytes) {
        if (!ring.holds(owner) && !readAgain) {
            readAgain = true;
            ring = KeyRing.in(data, clinic);
            if (ring.erased(owner)) return true;
        }
        try {
            return ring.opens(owner, bytes);
        } catch (KeyFailure damaged) {
            return false;
        }
    }

    private void tell(String what, UUID member) {
        broken.add("BROKEN " + what + " of member " + member + " does not open");
    }

    private static List<String> sealed(Connection connection, Table table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var ask = connection.prepareStatement(BYTES)) {
            ask.setString(1, table.name());
            try (var row = ask.executeQuery()) {
                while (row.next()) columns.add(row.getString(1));
            }
        }
        columns.removeAll(OPEN);
        return columns;
    }

    private void chains(UUID tenant) throws SQLException {
        try (var connection = begun();
                var ask = connection.createStatement()) {
            new Copying(connection).asStaffOf(tenant);
            long whole = 0;
            try (var row = ask.executeQuery(BROKEN)) {
                while (row.next()) {
                    var at = row.getString("at");
                    if (at == null) whole++;
                    else {
                        var member = row.getString("member");
                        broken.add("BROKEN the trail of member " + member + " at line " + at);
                    }
                }
            }
            told.add("  " + whole + " trails are unbroken");
        }
    }

    private void indexes() throws SQLException {
        var looked = Indexes.looked(reach);
        broken.addAll(looked.broken());
        told.add(
                looked.unable().isEmpty()
                        ? "  " + looked.sound() + " indexes lead to every row"
                        : "  no index was looked into: " + looked.unable());
    }

    /// Whoever was erased has no key any more.
    private void erasures(UUID tenant) throws SQLException {
        try (var connection = begun();
                var ask = connection.createStatement()) {
            new Copying(connection).asStaffOf(tenant);
            long ended = 0;
            try (var row = ask.executeQuery("SELECT member FROM " + RowsIn.ERASURES)) {
                while (row.next()) {
                    var owner = Owner.of(tenant, row.getObject("member", UUID.class));
                    if (!ring.holds(owner)) ended++;
                    else broken.add("BROKEN the key of erased member " + owner.member().value());
                }
            }
            if (ended > 0) told.add("  " + ended + " erasures are complete");
        }
    }

    private Connection begun() throws SQLException {
        var connection = reach.asOwner();
        connection.setAutoCommit(false);
        new Copying(connection).run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        return connection;
    }
}
