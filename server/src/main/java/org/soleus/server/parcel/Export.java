package org.soleus.server.parcel;

import org.soleus.server.account.Enclosure;
import org.soleus.server.account.Identity;
import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.TenantId;
import org.soleus.server.account.key.ClinicKey;
import org.soleus.server.account.key.KeyRing;
import org.soleus.server.account.key.KeyRing.Owner;
import org.soleus.server.run.Reach;
import org.soleus.server.run.Stop;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A member's parcel by the hand of the operator, from a clinic that runs or stands still. She
/// reads in who looked at her data that the operator did.
public final class Export {

    private static final String WHO =
            "SELECT member FROM account.person WHERE tenant = ? AND mail_index = ? AND role ="
                    + " 'member'";

    private final Connection connection;
    private final ClinicKey clinic;
    private final KeyRing ring;
    private final UUID tenant;

    private Export(Connection connection, ClinicKey clinic, KeyRing ring, UUID tenant) {
        this.connection = connection;
        this.clinic = clinic;
        this.ring = ring;
        this.tenant = tenant;
    }

    /// Makes one.
    ///
    /// @param data the clinic's folder
    /// @param mail the member's
    /// @param file which must not be there
    /// @return what to tell the operator, line by line
    /// @throws Stop when it cannot be made; nothing is left behind then
    public static List<String> of(Path data, String mail, Path file, List<Enclosure> enclosures) {
        if (Files.exists(file)) {
            throw Stop.because(file + " is there already. Name a new file with --out.");
        }
        try (var reach = Reach.of(data);
                var connection = reach.asOwner()) {
            var clinic = ClinicKey.of(data);
            connection.setAutoCommit(false);
            var ring = KeyRing.in(data.toAbsolutePath().normalize(), clinic);
            var export = new Export(connection, clinic, ring, tenant(connection));
            export.write(mail.strip().toLowerCase(Locale.ROOT), file, enclosures);
            return List.of(
                    file + "  " + Files.size(file) + " bytes",
                    "It has no lock. Hand it to nobody but her, and delete your copy.");
        } catch (KeyFailure | IOException world) {
            throw Stop.because(world.getMessage() + ". Nothing was kept.");
        } catch (SQLException world) {
            throw Stop.because("The database cannot be read. Nothing was kept.");
        }
    }

    private static UUID tenant(Connection connection) throws SQLException {
        try (var ask = connection.createStatement();
                var row =
                        ask.executeQuery(
                                "SELECT tenant FROM account.tenant ORDER BY created_at LIMIT 1")) {
            if (row.next()) return row.getObject(1, UUID.class);
        }
        throw Stop.because("There is no clinic in this database.");
    }

    private void write(String mail, Path file, List<Enclosure> enclosures)
            throws SQLException, IOException {
        begin("");
        var member = member(mail);
        note(member);
        begin("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; ");
        var part = file.resolveSibling(file.getFileName() + ".part");
        var hersAlone =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, hersAlone);
            try (var out =
                    new BufferedOutputStream(
                            Files.newOutputStream(part, StandardOpenOption.WRITE))) {
                Packed.write(packing(member), enclosures, out);
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
            connection.rollback();
        }
    }

    private void begin(String first) throws SQLException {
        try (var say = connection.createStatement()) {
            say.execute(
                    first
                            + "SET LOCAL ROLE soleus_staff; SET LOCAL app.tenant = '"
                            + tenant
                            + "'; SET LOCAL app.actor_kind = 'operator'");
        }
    }

    private UUID member(String mail) throws SQLException {
        try (var ask = connection.prepareStatement(WHO)) {
            ask.setObject(1, tenant);
            ask.setBytes(2, clinic.index(new TenantId(tenant), "mail", mail));
            try (var row = ask.executeQuery()) {
                if (row.next()) return row.getObject(1, UUID.class);
            }
        }
        throw Stop.because(
                "No member of this clinic has proven this mail address. Nothing was written.");
    }

    /// Before anything is read; it stays, whatever follows.
    private void note(UUID member) throws SQLException {
        try (var say =
                connection.prepareStatement("SELECT account.audit_read(ARRAY[?]::uuid[], ?)")) {
            say.setObject(1, member);
            say.setString(2, "export of the account");
            say.execute();
        }
        connection.commit();
    }

    private Packing packing(UUID member) throws SQLException {
        var owner = Owner.of(tenant, member);
        var bare =
                new Packing(connection, tenant, member, closed -> opened(owner, closed), Map.of());
        return new Packing(
                connection, tenant, member, bare.opening(), names(TableFiles.staff(bare)));
    }

    private byte[] opened(Owner owner, byte[] sealed) {
        return ring.opened(owner, sealed)
                .orElseThrow(() -> new KeyFailure("A member's key is not there"));
    }

    private Map<UUID, String> names(Set<UUID> staff) throws SQLException {
        var names = new HashMap<UUID, String>();
        for (var one : staff) name(one).ifPresent(name -> names.put(one, name));
        return names;
    }

    private Optional<String> name(UUID staff) throws SQLException {
        try (var ask =
                connection.prepareStatement(
                        "SELECT sealed FROM account.person WHERE tenant = ? AND member = ? AND role"
                                + " = 'staff'")) {
            ask.setObject(1, tenant);
            ask.setObject(2, staff);
            try (var row = ask.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return ring.opened(Owner.of(tenant, staff), row.getBytes(1))
                        .map(text -> new String(text, StandardCharsets.UTF_8))
                        .map(text -> Identity.ofText(text).name());
            }
        }
    }
}
