package org.soleus.server.plan.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.plan.remind.Devices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Devices that ring, in PostgreSQL, their addresses sealed under the member's key.
@Repository
class DeviceTable implements Devices {

    private final JdbcClient jdbc;
    private final MemberKeys keys;

    DeviceTable(JdbcClient jdbc, MemberKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public List<Device> list(MemberId member) {
        return jdbc
                .sql(
                        "SELECT device, sealed, since FROM plan.device WHERE member = ? ORDER BY"
                                + " since")
                .params(member.value())
                .query(
                        (row, n) ->
                                opened(
                                        member,
                                        HexFormat.of().formatHex(row.getBytes(1)),
                                        Sealed.of(row.getBytes(2)),
                                        row.getTimestamp(3).toInstant()))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Device> opened(MemberId member, String id, Sealed sealed, Instant since) {
        return keys.open(Tenants.now(), member, sealed)
                .map(address -> new Device(id, address, since));
    }

    @Override
    public void add(MemberId member, String address, Instant at) {
        jdbc.sql("INSERT INTO plan.device VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        Tenants.now().value(),
                        member.value(),
                        digest(address),
                        keys.seal(Tenants.now(), member, address).bytes(),
                        Timestamp.from(at))
                .update();
    }

    @Override
    public void release(String address) {
        jdbc.sql("DELETE FROM plan.device WHERE tenant = ? AND device = ?")
                .params(Tenants.now().value(), digest(address))
                .update();
    }

    @Override
    public void drop(MemberId member, String address) {
        jdbc.sql("DELETE FROM plan.device WHERE member = ? AND device = ?")
                .params(member.value(), digest(address))
                .update();
    }

    private static byte[] digest(String address) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return sha.digest(address.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void remove(MemberId member, String id) {
        jdbc.sql("DELETE FROM plan.device WHERE member = ? AND device = decode(?, 'hex')")
                .params(member.value(), id)
                .update();
    }
}
