package org.soleus.server.parcel;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// `read.html`: everything for reading, in one page that needs nothing else and runs nothing.
final class ReadFile {

    static final String NAME = "read.html";

    /// More lines than these are folded until they are asked for.
    private static final int FOLDED = 30;

    /// A value of more letters than these is folded.
    private static final int LONG = 180;

    private final Packing from;
    private final List<MemberTable> tables;
    private final String clinic;
    private final Instant at;
    private final Plainly plainly;
    private final Rows rows;

    ReadFile(Packing from, List<MemberTable> tables, String clinic, Instant at, Plainly plainly) {
        this.from = from;
        this.tables = List.copyOf(tables);
        this.clinic = clinic;
        this.at = at;
        this.plainly = plainly;
        this.rows = new Rows(from);
    }

    void write(Writer out) throws IOException, SQLException {
        var counted = new LinkedHashMap<MemberTable, Long>();
        for (var table : tables) counted.put(table, count(table));
        head(out);
        for (var group : groups()) group(out, group, counted);
        nothing(out, counted);
        out.write("</main>\n</body>\n</html>\n");
    }

    /// Those that are known, then any that nobody named yet.
    private List<Map.Entry<String, String>> groups() {
        var all = new ArrayList<>(Plainly.GROUPS);
        for (var table : tables) {
            var noun = noun(table);
            if (all.stream().noneMatch(one -> one.getKey().equals(noun))) {
                all.add(Map.entry(noun, "Also: " + noun));
            }
        }
        return all;
    }

    private void head(Writer out) throws IOException {
        out.write(
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>All that Soleus keeps of you</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>All that Soleus keeps of you</h1>
                <p class="lead">From %s, as it was on %s.</p>
                <p>This page is for reading and printing; it asks nothing of any network. The same, to the
                last digit, lies beside it in <b>soleus.json</b> for programs and for another Soleus, and in
                tables for a spreadsheet. It is about your health: keep it where you keep such papers.</p>
                """
                        .formatted(
                                sheet(),
                                Plainly.escaped(clinic),
                                Plainly.escaped(plainly.moment(at))));
    }

    private void group(Writer out, Map.Entry<String, String> group, Map<MemberTable, Long> counted)
            throws IOException, SQLException {
        var hers =
                counted.entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .filter(one -> noun(one.getKey()).equals(group.getKey()))
                        .sorted(Comparator.comparing(one -> one.getValue() > FOLDED))
                        .toList();
        if (hers.isEmpty()) return;
        out.write("<section>\n<h2>" + Plainly.escaped(group.getValue()) + "</h2>\n");
        for (var one : hers) table(out, one.getKey(), one.getValue());
        out.write("</section>\n");
    }

    private void table(Writer out, MemberTable table, long count) throws IOException, SQLException {
        var shown =
                table.inside().stream()
                        .filter(one -> !one.isId() && one.kind() != Column.Kind.SEALED_BYTES)
                        .toList();
        boolean folded = count > FOLDED;
        var words = Plainly.escaped(table.words());
        out.write("<h3>" + words + "</h3>\n");
        if (folded) out.write("<details><summary>" + count + " lines</summary>\n");
        out.write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + words);
        out.write("\"><table><thead><tr>");
        for (var one : shown) {
            out.write("<th scope=\"col\">" + Plainly.escaped(Plainly.name(one)) + "</th>");
        }
        out.write("</tr></thead><tbody>\n");
        rows.readable(table, json -> out.write(line(shown, Json.MAPPER.readTree(json))));
        out.write("</tbody></table></div>\n");
        if (folded) out.write("</details>\n");
    }

    private String line(List<Column> shown, JsonNode row) {
        return shown.stream()
                .map(one -> cell(one, Plainly.escaped(plainly.value(one, row.path(one.name())))))
                .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n"));
    }

    /// What is long is folded until it is asked for.
    private static String cell(Column column, String value) {
        boolean folded = column.type().equals("jsonb") && value.length() > LONG;
        return folded ? "<details><summary>in detail</summary>" + value + "</details>" : value;
    }

    private void nothing(Writer out, Map<MemberTable, Long> counted) throws IOException {
        var empty =
                counted.entrySet().stream()
                        .filter(one -> one.getValue() == 0)
                        .map(one -> one.getKey().words())
                        .map(Plainly::escaped)
                        .collect(Collectors.joining("</li>\n<li>", "<li>", "</li>\n"));
        if (empty.equals("<li></li>\n")) return;
        out.write("<section>\n<h2>Nothing is kept of</h2>\n<ul>\n" + empty + "</ul>\n</section>\n");
    }

    private long count(MemberTable table) throws SQLException {
        var sql = "SELECT count(*) FROM " + table.name() + " WHERE tenant = ? AND member = ?";
        try (var ask = from.ask(sql, 1);
                var row = ask.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static String noun(MemberTable table) {
        return table.name().split("\\.", 2)[0];
    }

    private static String sheet() throws IOException {
        try (InputStream in = ReadFile.class.getResourceAsStream("/parcel/read.css")) {
            var bytes = Objects.requireNonNull(in, "parcel/read.css").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
