package org.soleus.server.backup;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing.Owner;
import org.soleus.server.run.Stop;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Puts rows into empty tables, past their fences and without a trail, all in one transaction.
final class RowsIn {

    /// Where a clinic notes who was erased; older ones have no such table.
    static final String ERASURES = "account.erasure";

    private final Copying to;
    private final List<Table> tables;
    private final ClinicKey clinic;
    private @Nullable CopyIn copy;
    private int at = -1;

    RowsIn(Copying to, List<Table> tables, ClinicKey clinic) {
        this.to = to;
        this.tables = List.copyOf(tables);
        this.clinic = clinic;
    }

    /// Opens the fences and silences the triggers, for this transaction alone.
    ///
    /// @throws Stop when the tables are not those that the rows are of
    void open() throws SQLException {
        to.speakAlike();
        var there = Table.all(to.connection());
        for (var table : tables) {
            if (there.stream().noneMatch(table::isLike)) {
                throw Stop.because(
                        table.name()
                                + " is not the table that it was. Nothing was brought back. Restore"
                                + " it with the release that made it.");
            }
            alter(table, "DISABLE TRIGGER USER");
            if (table.kind() != Table.Kind.OPEN) alter(table, "NO FORCE ROW LEVEL SECURITY");
        }
    }

    /// Takes lines of a table; tables come one after the other.
    void take(int number, byte[] lines) throws IOException {
        try {
            if (number != at) begin(number);
            if (copy != null) copy.writeToCopy(lines, 0, lines.length);
        } catch (SQLException world) {
            throw new IOException("The database does not take it: " + Words.first(world), world);
        }
    }

    /// No row comes any more.
    void shut() throws SQLException {
        end();
    }

    /// Who was erased before the copy was made, whatever the copy of the keys knows of it.
    Set<Owner> erased() throws SQLException {
        var erased = new HashSet<Owner>();
        if (tables.stream().noneMatch(table -> table.name().equals(ERASURES))) return erased;
        try (var ask = to.connection().createStatement();
                var row = ask.executeQuery("SELECT tenant, member FROM " + ERASURES)) {
            while (row.next()) {
                erased.add(Owner.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
            }
        }
        return erased;
    }

    /// What is in the tables now, and the fences up again.
    Map<String, Counted> counted() throws SQLException, IOException {
        var counted = new HashMap<String, Counted>();
        for (var table : tables) {
            var sum = new RowSum(clinic);
            to.each(RowsOut.select(table), line -> sum.add(line, 0, line.length));
            counted.put(table.name(), sum.counted());
            if (table.kind() != Table.Kind.OPEN) alter(table, "FORCE ROW LEVEL SECURITY");
            alter(table, "ENABLE TRIGGER USER");
        }
        return counted;
    }

    private void begin(int number) throws SQLException {
        end();
        at = number;
        copy = to.into(tables.get(number));
    }

    private void end() throws SQLException {
        if (copy != null) copy.endCopy();
        copy = null;
    }

    private void alter(Table table, String how) throws SQLException {
        to.run("ALTER TABLE " + table.name() + " " + how);
    }
}
