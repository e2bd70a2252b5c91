package org.soleus.server.parcel;

import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.ParcelRefused.Why;
import org.soleus.server.account.Remade;
import org.soleus.server.account.SignedIn;
import org.soleus.server.backup.Migrations;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `soleus.json` as it comes in: read once, row by row, and put into the account.
final class Arriving {

    /// Of one row, in bytes: its recording in letters, and the rest. `R`.
    private static final long LARGEST_ROW = 48L << 20;

    /// What stands before the rows, in bytes. `R`.
    private static final long LARGEST_HEAD = 1 << 20;

    private static final int LONGEST_CLINIC = 200;

    private final Connection connection;
    private final SignedIn into;
    private final MemberKeys keys;
    private final List<Remade> remade;
    private final Map<String, MemberTable> tables;
    private final Set<String> told = new HashSet<>();
    private String clinic = "";
    private Instant madeAt = Instant.EPOCH;
    private long rows;

    Arriving(
            Connection connection,
            SignedIn into,
            MemberKeys keys,
            List<Remade> remade,
            Map<String, MemberTable> tables) {
        this.connection = connection;
        this.into = into;
        this.keys = keys;
        this.remade = List.copyOf(remade);
        this.tables = Map.copyOf(tables);
    }

    /// Reads it to its end.
    ///
    /// @throws ParcelRefused when it is not what a Soleus writes
    void read(InputStream from) throws IOException, SQLException {
        var budget = new Budget(from);
        budget.allow(LARGEST_HEAD);
        try (var json = new Counted(Json.MAPPER.createParser(budget))) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw foreign("it is no object");
            while (json.nextToken() == JsonToken.PROPERTY_NAME) part(json, budget);
            if (!told.contains("rows")) throw foreign("it holds no rows");
            if (json.nextToken() != null) throw foreign("something follows its end");
        } catch (StreamConstraintsException large) {
            throw new ParcelRefused(Why.TOO_MUCH, "deeper or longer than any");
        } catch (JacksonException broken) {
            throw new ParcelRefused(Why.BROKEN, "it is no JSON");
        }
    }

    /// Where it was written, in its own words.
    String clinic() {
        return clinic;
    }

    /// When it was written.
    Instant madeAt() {
        return madeAt;
    }

    /// How many rows came.
    long rows() {
        return rows;
    }

    private void part(Counted json, Budget budget) throws IOException, SQLException {
        var name = json.currentName();
        json.nextToken();
        switch (name) {
            case "soleus" -> form(json);
            case "made_at" -> madeAt = moment(json);
            case "clinic" -> clinic = text(json);
            case "member" -> text(json);
            case "migrations" -> migrations(json);
            case "rows" -> rows(json, budget);
            default -> throw foreign(name);
        }
        told.add(name);
    }

    private void form(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) throw foreign("its form");
        int form = json.getIntValue();
        if (form > SoleusFile.FORM) throw new ParcelRefused(Why.NEWER, "form " + form);
        if (form != SoleusFile.FORM) throw foreign("form " + form);
    }

    private static Instant moment(JsonParser json) {
        try {
            return Instant.parse(text(json));
        } catch (DateTimeException none) {
            throw foreign("made_at");
        }
    }

    private static String text(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_STRING) throw foreign("no text");
        var text = json.getString();
        if (text.length() > LONGEST_CLINIC) throw foreign("a long text");
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static void migrations(JsonParser json) throws IOException {
        var versions = new ArrayList<String>();
        if (json.currentToken() != JsonToken.START_ARRAY) throw foreign("its release");
        while (json.nextToken() == JsonToken.VALUE_STRING) versions.add(json.getString());
        var unknown = Migrations.unknown(versions);
        if (!unknown.isEmpty()) {
            throw new ParcelRefused(Why.NEWER, "migration " + unknown.getLast());
        }
    }

    private void rows(Counted json, Budget budget) throws SQLException {
        if (!told.containsAll(Set.of("soleus", "made_at", "clinic", "migrations"))) {
            throw foreign("it does not say what it is");
        }
        if (json.currentToken() != JsonToken.START_OBJECT) throw foreign("no rows");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() != JsonToken.START_ARRAY) throw foreign(name);
            table(json, budget, name);
        }
    }

    private void table(Counted json, Budget budget, String name) throws SQLException {
        var table = tables.get(name);
        if (table == null) throw new ParcelRefused(Why.NEWER, "table " + name);
        if (table.way() == MemberTable.Way.STAYS) throw foreign(name);
        var back = new RowsBack(connection, into, keys, of(table), table);
        while (true) {
            budget.allow(LARGEST_ROW);
            json.allow();
            if (json.nextToken() != JsonToken.START_OBJECT) break;
            if (table.way() == MemberTable.Way.TOLD) json.skipChildren();
            else back.take((ObjectNode) Json.MAPPER.readTree(json));
        }
        if (json.currentToken() != JsonToken.END_ARRAY) throw foreign(name);
        rows += back.end();
    }

    private List<Remade> of(MemberTable table) {
        return remade.stream().filter(one -> one.column().startsWith(table.name() + ".")).toList();
    }

    private static ParcelRefused foreign(String what) {
        return new ParcelRefused(Why.FOREIGN, what);
    }
}
