package org.soleus.server.parcel;

import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.ParcelRefused.Why;
import org.soleus.server.account.Remade;
import org.soleus.server.account.SignedIn;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows of one table on their way into another account: sealed anew, under new owners, everything
/// else as it was.
final class RowsBack {

    private static final int HANDFUL = 200;
    private static final int LETTERS = 4 << 20;

    /// No plan is drawn from the age of the dinosaurs on.
    private static final Pattern YEAR = Pattern.compile("(19[7-9]|20|21)\\d+-.*");

    private final Connection connection;
    private final SignedIn into;
    private final MemberKeys keys;
    private final List<Remade> remade;
    private final MemberTable table;
    private final StringBuilder waiting = new StringBuilder();
    private Set<String> names = Set.of();
    private int count;
    private long all;

    RowsBack(
            Connection connection,
            SignedIn into,
            MemberKeys keys,
            List<Remade> remade,
            MemberTable table) {
        this.connection = connection;
        this.into = into;
        this.keys = keys;
        this.remade = List.copyOf(remade);
        this.table = table;
    }

    /// Takes a row as it lay in the parcel.
    void take(ObjectNode row) throws SQLException {
        look(row);
        remake(row);
        for (var column : table.sealed()) seal(row, column);
        waiting.append(count == 0 ? '[' : ',').append(Json.MAPPER.writeValueAsString(row));
        count++;
        if (count >= HANDFUL || waiting.length() >= LETTERS) flush();
    }

    /// @return how many rows came
    long end() throws SQLException {
        flush();
        return all;
    }

    private void look(ObjectNode row) {
        var named = new TreeSet<>(row.propertyNames());
        if (names.isEmpty()) {
            for (var name : named) {
                var column = table.find(name);
                if (column == null) throw new ParcelRefused(Why.NEWER, table.name() + "." + name);
                if (!column.isIn()) throw unreadable(name);
            }
            names = named;
        }
        if (!names.equals(named)) throw unreadable("its rows, which are not alike");
        for (var column : table.inside()) {
            boolean dated = column.type().equals("date") || column.type().startsWith("timestamp");
            var value = row.path(column.name());
            if (dated && value.isString() && !YEAR.matcher(value.asString()).matches()) {
                throw unreadable(column.name());
            }
        }
    }

    /// Before anything is sealed, since it is made of what was opened.
    private void remake(ObjectNode row) {
        for (var one : remade) {
            var opened = row.path(one.from());
            var bytes = opened.isString() ? Optional.of(decoded(opened)) : Optional.<byte[]>empty();
            try {
                var id = UUID.fromString(row.path(one.id()).asString());
                row.put(name(one), hex(one.of(into.tenant(), id, bytes)));
            } catch (IllegalArgumentException damaged) {
                throw unreadable(one.from());
            }
        }
    }

    private void seal(ObjectNode row, Column column) {
        var opened = row.path(column.name());
        if (!opened.isString()) return;
        var sealed =
                column.kind() == Column.Kind.SEALED_TEXT
                        ? keys.seal(into.tenant(), into.member(), opened.asString())
                        : keys.sealBytes(into.tenant(), into.member(), decoded(opened));
        row.put(column.name(), hex(sealed.bytes()));
    }

    private byte[] decoded(JsonNode opened) {
        try {
            return Base64.getDecoder().decode(opened.asString());
        } catch (IllegalArgumentException damaged) {
            throw unreadable("bytes that are none");
        }
    }

    private void flush() throws SQLException {
        if (count == 0) return;
        try (var put = connection.prepareStatement(insert())) {
            put.setObject(1, into.tenantId());
            put.setObject(2, into.memberId());
            put.setString(3, waiting.append(']').toString());
            put.executeUpdate();
        } catch (SQLException world) {
            if (Away.is(world)) throw world;
            throw unreadable("a value");
        }
        all += count;
        count = 0;
        waiting.setLength(0);
    }

    private String insert() {
        var columns =
                table.columns().stream()
                        .filter(one -> names.contains(one.name()) || isRemade(one))
                        .map(Column::quoted)
                        .toList();
        return "INSERT INTO "
                + table.name()
                + " (tenant, member, "
                + String.join(", ", columns)
                + ") SELECT ?, ?, "
                + columns.stream().map(one -> "r." + one).collect(Collectors.joining(", "))
                + " FROM jsonb_populate_recordset(NULL::"
                + table.name()
                + ", ?::jsonb) AS r";
    }

    private boolean isRemade(Column column) {
        return remade.stream().anyMatch(one -> name(one).equals(column.name()));
    }

    private static String name(Remade one) {
        return one.column().substring(one.column().lastIndexOf('.') + 1);
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private ParcelRefused unreadable(String what) {
        return new ParcelRefused(Why.UNREADABLE, table.name() + ": " + what);
    }
}
