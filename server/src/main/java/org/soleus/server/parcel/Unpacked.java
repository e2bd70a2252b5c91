package org.soleus.server.parcel;

import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.ParcelRefused.Why;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.Remade;
import org.soleus.server.account.SignedIn;

import tools.jackson.core.JacksonException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipException;

/// A parcel on its way into an account that holds nothing yet, in one transaction of the caller.
final class Unpacked {

    /// Unpacked, in bytes: years of runs, with their ways. `R`.
    private static final long MOST_BYTES = 6L << 30;

    /// What is kept of who looked, and of the sums.
    private static final int MOST_TEXT = 24 << 20;

    private final Connection connection;
    private final SignedIn into;
    private final MemberKeys keys;
    private final Map<String, String> texts = new HashMap<>();

    private Unpacked(Connection connection, SignedIn into, MemberKeys keys) {
        this.connection = connection;
        this.into = into;
        this.keys = keys;
    }

    /// Takes it in.
    ///
    /// @throws ParcelRefused when it is not taken; the caller takes everything back then
    static Parcels.Arrived read(
            Connection connection,
            SignedIn into,
            MemberKeys keys,
            List<Remade> remade,
            InputStream from)
            throws IOException, SQLException {
        var tables = MemberTable.all(connection);
        if (!isEmpty(connection, into, tables)) {
            throw new ParcelRefused(Why.NOT_EMPTY, "the account holds data");
        }
        var unpacked = new Unpacked(connection, into, keys);
        var arriving = new Arriving(connection, into, keys, remade, SchemaFile.named(tables));
        try {
            unpacked.files(new Unzipping(from, MOST_BYTES), arriving);
        } catch (ZipException | EOFException cut) {
            throw new ParcelRefused(Why.BROKEN, "the archive is damaged or cut");
        }
        unpacked.note(arriving);
        return new Parcels.Arrived(arriving.clinic(), arriving.rows());
    }

    /// Whether there is no row that could travel.
    static boolean isEmpty(Connection connection, SignedIn who, List<MemberTable> tables)
            throws SQLException {
        for (var table : tables) {
            if (table.way() == MemberTable.Way.TRAVELS && holds(connection, who, table)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Connection connection, SignedIn who, MemberTable table)
            throws SQLException {
        var sql = "SELECT FROM " + table.name() + " WHERE tenant = ? AND member = ? LIMIT 1";
        try (var ask = connection.prepareStatement(sql)) {
            ask.setObject(1, who.tenantId());
            ask.setObject(2, who.memberId());
            try (var row = ask.executeQuery()) {
                return row.next();
            }
        }
    }

    private void files(Unzipping zip, Arriving arriving) throws IOException, SQLException {
        var first = zip.next();
        if (first.isEmpty() || !first.get().equals(SoleusFile.NAME)) {
            throw new ParcelRefused(Why.FOREIGN, "it does not begin with " + SoleusFile.NAME);
        }
        arriving.read(zip.content());
        zip.end(SoleusFile.NAME);
        for (var name = zip.next(); name.isPresent(); name = zip.next()) {
            if (name.get().equals(Packed.SEEN) || name.get().equals(Packed.MANIFEST)) {
                texts.put(name.get(), text(zip.content()));
            }
            zip.end(name.get());
        }
        whole(zip.sums());
    }

    private static String text(InputStream content) throws IOException {
        var bytes = content.readNBytes(MOST_TEXT + 1);
        if (bytes.length > MOST_TEXT) throw new ParcelRefused(Why.TOO_MUCH, "a long text");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Every file that the manifest names has come as it was written, and no other.
    private void whole(Map<String, String> came) {
        var manifest = texts.get(Packed.MANIFEST);
        if (manifest == null) throw new ParcelRefused(Why.BROKEN, "its end is missing");
        var written = new TreeMap<String, String>();
        try {
            for (var one : Json.tree(manifest).path("sha256").properties()) {
                written.put(one.getKey(), one.getValue().asString());
            }
        } catch (JacksonException broken) {
            throw new ParcelRefused(Why.BROKEN, "its manifest is no JSON");
        }
        var others = new TreeMap<>(came);
        others.remove(Packed.MANIFEST);
        if (!others.equals(written)) {
            throw new ParcelRefused(Why.BROKEN, "a file is not as it was written");
        }
    }

    /// That it came, and who had looked there.
    private void note(Arriving arriving) throws SQLException {
        var seen = keys.seal(into.tenant(), into.member(), texts.getOrDefault(Packed.SEEN, ""));
        try (var put =
                connection.prepareStatement(
                        "INSERT INTO account.brought (tenant, member, brought, at, made_at, clinic,"
                                + " seen) VALUES (?, ?, ?, now(), ?, ?, ?)")) {
            put.setObject(1, into.tenantId());
            put.setObject(2, into.memberId());
            put.setObject(3, UUID.randomUUID());
            put.setObject(4, arriving.madeAt().atOffset(ZoneOffset.UTC));
            put.setString(5, arriving.clinic());
            put.setBytes(6, seen.bytes());
            put.executeUpdate();
        }
    }
}
