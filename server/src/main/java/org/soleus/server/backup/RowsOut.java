package org.soleus.server.backup;

import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;
import org.soleus.server.account.key.KeyRing.Owner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Copies the rows of a database into sealed pieces, member after member.
final class RowsOut {

    /// A piece ends with its member, or when it is as large as this.
    private static final int LARGE = 4 << 20;

    /// How PostgreSQL writes an id.
    private static final int ID = 36;

    private final Copying from;
    private final List<UUID> tenants;
    private final PieceWriter out;
    private final ClinicKey clinic;
    private final KeyRing ring;
    private final Set<Owner> keyless = new HashSet<>();
    private final Lines lines = new Lines();
    private Piece piece = Piece.of(Piece.Kind.CLINIC, 0);

    RowsOut(Copying from, List<UUID> tenants, PieceWriter out, ClinicKey clinic, KeyRing ring) {
        this.from = from;
        this.tenants = List.copyOf(tenants);
        this.out = out;
        this.clinic = clinic;
        this.ring = ring;
    }

    /// @param number the place of the table in the header
    Counted write(Table table, int number) throws SQLException, IOException {
        var sum = new RowSum(clinic);
        if (table.kind() == Table.Kind.OPEN) {
            from.asOwner();
            begin(Piece.of(Piece.Kind.CLINIC, number));
            from.each(select(table), line -> add(sum, line, 0));
        } else {
            for (var tenant : tenants) {
                from.asStaffOf(tenant);
                begin(Piece.of(Piece.Kind.CLINIC, number));
                if (table.kind() == Table.Kind.FENCED) {
                    from.each(select(table) + of(tenant), line -> add(sum, line, 0));
                } else {
                    from.each(byMember(table, tenant), line -> addHers(sum, tenant, line));
                }
            }
        }
        flush();
        return sum.counted();
    }

    /// Members without a key of their own, whose rows are sealed under the clinic's.
    int keyless() {
        return keyless.size();
    }

    /// What happened and was heard by everybody is not needed, and may be of somebody erased since.
    static String select(Table table) {
        var all = "SELECT " + table.list() + " FROM " + table.name();
        return table.name().equals("soleus.event_publication")
                ? all + " WHERE completion_date IS NULL"
                : all;
    }

    private static String byMember(Table table, UUID tenant) {
        return "SELECT member,"
                + table.list()
                + " FROM "
                + table.name()
                + of(tenant)
                + " ORDER BY member";
    }

    private static String of(UUID tenant) {
        return " WHERE tenant = '" + tenant + "'";
    }

    /// A row with its member in front of it. Who was erased since the moment of the copy is left
    /// out.
    private void addHers(RowSum sum, UUID tenant, byte[] line) throws IOException {
        var id = new String(line, 0, ID, StandardCharsets.US_ASCII);
        var owner = Owner.of(tenant, UUID.fromString(id));
        if (ring.erased(owner)) return;
        var hers = piece(owner);
        if (!hers.equals(piece)) begin(hers);
        add(sum, line, ID + 1);
    }

    private Piece piece(Owner owner) {
        if (ring.holds(owner)) return Piece.of(owner, piece.table());
        keyless.add(owner);
        return Piece.of(Piece.Kind.CLINIC, piece.table());
    }

    private void add(RowSum sum, byte[] line, int skipped) throws IOException {
        int length = line.length - skipped;
        if (lines.size() > 0 && lines.size() + length > LARGE) flush();
        sum.add(line, skipped, length);
        lines.write(line, skipped, length);
    }

    private void begin(Piece next) throws IOException {
        flush();
        piece = next;
    }

    private void flush() throws IOException {
        if (lines.size() == 0) return;
        out.write(piece, lines.bytes(), lines.size());
        lines.reset();
    }

    /// Lines that wait to be sealed, without a copy of them.
    private static final class Lines extends ByteArrayOutputStream {

        byte[] bytes() {
            return buf;
        }
    }
}
