package org.soleus.server.parcel;

import org.soleus.server.backup.Migrations;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// `soleus.json`: every row of a member, lossless, a line each.
///
/// What it needs to be read stands before the rows.
final class SoleusFile {

    static final String NAME = "soleus.json";

    /// Counts up when a parcel of before could not be read any more.
    static final int FORM = 1;

    private final Packing from;
    private final List<MemberTable> tables;
    private final String clinic;
    private final Instant at;

    /// @param tables those that lie in a parcel
    SoleusFile(Packing from, List<MemberTable> tables, String clinic, Instant at) {
        this.from = from;
        this.tables = List.copyOf(tables);
        this.clinic = clinic;
        this.at = at;
    }

    void write(Writer out) throws IOException, SQLException {
        out.write("{\"soleus\": " + FORM);
        out.write(",\n\"made_at\": " + Json.moment(at));
        out.write(",\n\"clinic\": " + Json.quoted(clinic));
        out.write(",\n\"member\": " + Json.quoted(from.member().toString()));
        out.write(
                Migrations.known().stream()
                        .map(Json::quoted)
                        .collect(Collectors.joining(", ", ",\n\"migrations\": [", "]")));
        out.write(",\n\"rows\": {");
        var rows = new Rows(from);
        var between = "\n";
        for (var table : tables) {
            out.write(between + Json.quoted(table.name()) + ": [");
            between = ",\n";
            rows.each(table, new Lines(out));
            out.write("]");
        }
        out.write("\n}}\n");
    }

    /// Rows as lines of an array.
    private static final class Lines implements Rows.Taking {

        private final Writer out;
        private String between = "\n";

        Lines(Writer out) {
            this.out = out;
        }

        @Override
        public void row(String json) throws IOException {
            out.write(between);
            out.write(json);
            between = ",\n";
        }
    }
}
