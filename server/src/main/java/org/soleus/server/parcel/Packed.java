package org.soleus.server.parcel;

import org.soleus.server.account.Enclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A member's parcel on its way out: one zip, file by file.
final class Packed {

    static final String MANIFEST = "manifest.json";
    static final String SEEN = "access.csv";

    private static final int HANDFUL = 10;

    private final Packing from;
    private final List<Enclosure> enclosures;
    private final List<MemberTable> tables;
    private final String clinic;
    private final Instant at;
    private final ZoneId zone;

    private Packed(
            Packing from,
            List<Enclosure> enclosures,
            List<MemberTable> tables,
            String clinic,
            Instant at,
            ZoneId zone) {
        this.from = from;
        this.enclosures = List.copyOf(enclosures);
        this.tables = List.copyOf(tables);
        this.clinic = clinic;
        this.at = at;
        this.zone = zone;
    }

    /// Writes it.
    static void write(Packing from, List<Enclosure> enclosures, OutputStream to)
            throws SQLException, IOException {
        from.speakAlike();
        var tables =
                MemberTable.all(from.connection()).stream()
                        .filter(table -> table.way() != MemberTable.Way.STAYS)
                        .toList();
        try (var ask =
                        from.ask(
                                "SELECT t.name, now() AS at, p.zone FROM account.tenant t JOIN"
                                        + " account.person p USING (tenant) WHERE p.tenant = ? AND"
                                        + " p.member = ?",
                                1);
                var row = ask.executeQuery()) {
            if (!row.next()) throw new IllegalStateException("there is no such member");
            var at = row.getObject("at", OffsetDateTime.class).toInstant();
            new Packed(from, enclosures, tables, row.getString("name"), at, zone(row)).write(to);
        }
    }

    private static ZoneId zone(ResultSet row) throws SQLException {
        try {
            return ZoneId.of(row.getString("zone"));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private void write(OutputStream to) throws IOException, SQLException {
        var files = new TableFiles(from);
        var plainly = new Plainly(zone);
        try (var zip = new Zip(to, at)) {
            zip.file(SoleusFile.NAME, new SoleusFile(from, tables, clinic, at)::write);
            zip.file("schema.json", new SchemaFile(tables)::write);
            zip.file(ReadFile.NAME, new ReadFile(from, tables, clinic, at, plainly)::write);
            zip.file("measures.csv", files::measures);
            zip.file("runs.csv", files::runs);
            zip.file(SEEN, files::seen);
            for (var enclosure : enclosures) enclose(zip, enclosure);
            var trail = trail();
            zip.file(MANIFEST, out -> manifest(out, zip, trail));
        }
    }

    /// The files of one column; two of a name get a number.
    private void enclose(Zip zip, Enclosure enclosure) throws IOException, SQLException {
        int point = enclosure.column().lastIndexOf('.');
        var name = enclosure.column().substring(0, point);
        var table = tables.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
        if (table == null) return;
        var column = table.find(enclosure.column().substring(point + 1));
        if (column == null) return;
        Set<String> taken = new HashSet<>();
        try (var ask = from.ask(Rows.select(table, List.of(column)), HANDFUL);
                var row = ask.executeQuery()) {
            while (row.next()) {
                var sealed = row.getBytes(2);
                if (sealed == null) continue;
                var file = enclosure.of(row.getString(1), from.opening().open(sealed));
                if (file.isEmpty()) continue;
                zip.quick(free(file.get().name(), taken), file.get().text());
            }
        }
    }

    private static String free(String name, Set<String> taken) {
        int point = name.lastIndexOf('.');
        var free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name.substring(0, point) + "-" + n + name.substring(point);
        }
        return free;
    }

    /// Where the trail of looks stood: whoever keeps it can tell whether a line of before was
    /// changed.
    private String trail() throws SQLException {
        try (var ask =
                        from.ask(
                                "SELECT seq, encode(hash, 'hex') AS hash FROM account.audit_head"
                                        + " WHERE tenant = ? AND member = ?",
                                1);
                var row = ask.executeQuery()) {
            if (!row.next()) return "{\"line\": 0, \"hash\": \"\"}";
            return "{\"line\": "
                    + row.getLong("seq")
                    + ", \"hash\": \""
                    + row.getString("hash")
                    + "\"}";
        }
    }

    private void manifest(Writer out, Zip zip, String trail) throws IOException {
        out.write("{\"soleus\": " + SoleusFile.FORM + ",\n\"made_at\": " + Json.moment(at));
        out.write(",\n\"clinic\": " + Json.quoted(clinic) + ",\n\"trail\": " + trail);
        out.write(
                zip.sums().entrySet().stream()
                        .map(one -> Json.quoted(one.getKey()) + ": " + Json.quoted(one.getValue()))
                        .collect(Collectors.joining(",\n", ",\n\"sha256\": {\n", "\n}}\n")));
    }
}
