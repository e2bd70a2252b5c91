package org.soleus.server.parcel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The rows of a member in a table, each as a line of JSON: what PostgreSQL says of it, word for
/// word, with what was sealed opened beside it.
final class Rows {

    private static final int HANDFUL = 50;

    private final Packing from;

    Rows(Packing from) {
        this.from = from;
    }

    /// What a row is handed to.
    @FunctionalInterface
    interface Taking {
        void row(String json) throws IOException;
    }

    /// Every row, in the order of its key.
    void each(MemberTable table, Taking to) throws SQLException, IOException {
        each(table, table.sealed(), to);
    }

    /// Every row without the recordings and other bytes that nobody reads.
    void readable(MemberTable table, Taking to) throws SQLException, IOException {
        var texts =
                table.sealed().stream()
                        .filter(one -> one.kind() == Column.Kind.SEALED_TEXT)
                        .toList();
        each(table, texts, to);
    }

    private void each(MemberTable table, List<Column> opened, Taking to)
            throws SQLException, IOException {
        try (var ask = from.ask(select(table, opened), HANDFUL);
                var row = ask.executeQuery()) {
            while (row.next()) to.row(line(row, opened));
        }
    }

    static String select(MemberTable table, List<Column> opened) {
        var plain =
                table.columns().stream()
                        .filter(one -> one.kind() != Column.Kind.PLAIN)
                        .map(one -> ", '" + one.name() + "'")
                        .collect(Collectors.joining());
        var sealed =
                opened.stream().map(one -> ", t." + one.quoted()).collect(Collectors.joining());
        return "SELECT (to_jsonb(t) - ARRAY['tenant', 'member'"
                + plain
                + "])::text"
                + sealed
                + " FROM "
                + table.name()
                + " t WHERE t.tenant = ? AND t.member = ? ORDER BY "
                + table.key();
    }

    private String line(ResultSet row, List<Column> opened) throws SQLException {
        var plain = row.getString(1);
        if (opened.isEmpty()) return plain;
        var line = new StringBuilder(plain);
        line.setLength(line.length() - 1);
        for (int i = 0; i < opened.size(); i++) {
            if (line.length() > 1) line.append(", ");
            var column = opened.get(i);
            line.append('"').append(column.name()).append("\": ");
            value(line, column, row.getBytes(i + 2));
        }
        return line.append('}').toString();
    }

    private void value(StringBuilder line, Column column, byte @Nullable [] sealed) {
        if (sealed == null) {
            line.append("null");
            return;
        }
        var bytes = from.opening().open(sealed);
        if (column.kind() == Column.Kind.SEALED_BYTES) {
            line.append('"').append(Base64.getEncoder().encodeToString(bytes)).append('"');
        } else {
            Json.quote(line, new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
