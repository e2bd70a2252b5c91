package org.soleus.server.parcel;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Enclosure;
import org.soleus.server.account.MemberArrived;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.ParcelRefused;
import org.soleus.server.account.ParcelRefused.Why;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.Remade;
import org.soleus.server.account.Sealed;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.StaffNames;
import org.soleus.server.account.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Parcels of members, packed and taken in through the clinic's own database; one at a time for
/// each member, and a few in all.
@Component
class MemberParcels implements Parcels {

    /// Each holds a connection for as long as somebody's line takes.
    private static final int AT_ONCE = 4;

    private static final String BROUGHT =
            "SELECT clinic, at, seen FROM account.brought WHERE tenant = ? AND member = ?"
                    + " ORDER BY at DESC LIMIT 1";

    private final InOneGo database;
    private final MemberKeys keys;
    private final StaffNames names;
    private final List<Enclosure> enclosures;
    private final List<Remade> remade;
    private final ApplicationEventPublisher events;
    private final Set<MemberId> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(AT_ONCE);

    MemberParcels(
            InOneGo database,
            MemberKeys keys,
            StaffNames names,
            List<Enclosure> enclosures,
            List<Remade> remade,
            ApplicationEventPublisher events) {
        this.database = database;
        this.keys = keys;
        this.names = names;
        this.enclosures = List.copyOf(enclosures);
        this.remade = List.copyOf(remade);
        this.events = events;
    }

    @Override
    public void write(SignedIn who, OutputStream to) throws IOException {
        alone(
                who,
                () -> {
                    var staff = staff(who);
                    return database.atOneMoment(
                            connection -> {
                                Packed.write(packing(connection, who, staff), enclosures, to);
                                return true;
                            });
                });
    }

    @Override
    public Arrived read(SignedIn into, InputStream from) throws IOException {
        return alone(into, () -> database.orNothing(connection -> taken(connection, into, from)));
    }

    private Arrived taken(Connection connection, SignedIn into, InputStream from)
            throws IOException, SQLException {
        var arrived = Unpacked.read(connection, into, keys, remade, from);
        try {
            events.publishEvent(new MemberArrived(into));
        } catch (RuntimeException unreadable) {
            if (Away.is(unreadable)) throw unreadable;
            throw new ParcelRefused(Why.UNREADABLE, unreadable.getClass().getSimpleName());
        }
        return arrived;
    }

    @Override
    public boolean isEmpty(SignedIn who) {
        return database.asked(
                connection -> Unpacked.isEmpty(connection, who, MemberTable.all(connection)));
    }

    @Override
    public Optional<Brought> brought(TenantId clinic, MemberId member) {
        return Optional.ofNullable(
                database.asked(
                        connection -> {
                            try (var ask = last(connection, clinic, member);
                                    var row = ask.executeQuery()) {
                                return row.next() ? brought(row) : null;
                            }
                        }));
    }

    private static Brought brought(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Brought(row.getString("clinic"), at);
    }

    private static PreparedStatement last(Connection connection, TenantId clinic, MemberId member)
            throws SQLException {
        var ask = connection.prepareStatement(BROUGHT);
        ask.setObject(1, clinic.value());
        ask.setObject(2, member.value());
        return ask;
    }

    @Override
    public Optional<String> seenBefore(SignedIn who) {
        return Optional.ofNullable(database.asked(connection -> seen(connection, who)));
    }

    private @Nullable String seen(Connection connection, SignedIn who) throws SQLException {
        try (var ask = last(connection, who.tenant(), who.member());
                var row = ask.executeQuery()) {
            if (!row.next()) return null;
            return new String(opened(who, row.getBytes("seen")), StandardCharsets.UTF_8);
        }
    }

    private Packing packing(Connection connection, SignedIn who, Map<UUID, String> staff) {
        return new Packing(
                connection, who.tenantId(), who.memberId(), closed -> opened(who, closed), staff);
    }

    private byte[] opened(SignedIn who, byte[] sealed) {
        return keys.openBytes(who.tenant(), who.member(), Sealed.of(sealed))
                .orElseThrow(() -> new IllegalStateException("her key has been destroyed"));
    }

    /// The names of those who looked, asked for before anything else is: each is a question of its
    /// own.
    private Map<UUID, String> staff(SignedIn who) {
        var looked =
                database.asked(
                        connection ->
                                new HashSet<>(
                                        TableFiles.staff(packing(connection, who, Map.of()))));
        var named = new HashMap<UUID, String>();
        for (var one : looked) {
            names.find(who.tenant(), new MemberId(one)).ifPresent(name -> named.put(one, name));
        }
        return named;
    }

    /// What one member does one at a time.
    @FunctionalInterface
    private interface Alone<R> {
        R run() throws IOException;
    }

    private <R> R alone(SignedIn who, Alone<R> work) throws IOException {
        if (!busy.add(who.member())) throw busy();
        try {
            if (!room.tryAcquire()) throw busy();
            try {
                return work.run();
            } finally {
                room.release();
            }
        } finally {
            busy.remove(who.member());
        }
    }

    private static ParcelRefused busy() {
        return new ParcelRefused(Why.BUSY, "others are under way");
    }
}
