package org.soleus.server.measure.store;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.measure.ToldAgain;
import org.soleus.server.measure.WavesAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/// What was answered a second time in PostgreSQL; what she named is sealed.
@Repository
class WaveAgainTable implements WavesAgain {

    private static final String ACTIVITY = "activity-";

    private final JdbcClient jdbc;
    private final MemberKeys keys;

    WaveAgainTable(JdbcClient jdbc, MemberKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void keep(MemberId member, LocalDate start, ToldAgain again) {
        var id = UUID.randomUUID();
        var names = sealed(member, again.names());
        var items = new TreeSet<>(again.answers().keySet());
        items.addAll(names.keySet());
        for (var item : items) {
            jdbc.sql("INSERT INTO measure.told_again VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Arrays.asList(
                                    Tenants.now().value(),
                                    member.value(),
                                    start,
                                    again.week(),
                                    id,
                                    item,
                                    Timestamp.from(again.at()),
                                    again.answers().get(item),
                                    names.get(item)))
                    .update();
        }
    }

    private Map<String, byte[]> sealed(MemberId member, List<String> names) {
        var sealed = new HashMap<String, byte[]>();
        for (int place = 1; place <= names.size(); place++) {
            var name = keys.seal(Tenants.now(), member, names.get(place - 1));
            sealed.put(ACTIVITY + place, name.bytes());
        }
        return sealed;
    }

    @Override
    public List<ToldAgain> list(MemberId member, LocalDate start) {
        var found = new LinkedHashMap<UUID, Read>();
        jdbc.sql(
                        """
                        SELECT again, week, at, item, value, name FROM measure.told_again
                        WHERE member = ? AND start = ? ORDER BY at, again, item
                        """)
                .params(member.value(), start)
                .query(
                        row -> {
                            var id = row.getObject("again", UUID.class);
                            var read = found.get(id);
                            if (read == null) {
                                read = Read.of(row);
                                found.put(id, read);
                            }
                            add(read, row, member);
                        });
        return found.values().stream().map(Read::told).toList();
    }

    private void add(Read read, ResultSet row, MemberId member) throws SQLException {
        int value = row.getInt("value");
        if (!row.wasNull()) read.answers.put(row.getString("item"), value);
        var name = row.getBytes("name");
        if (name == null) return;
        read.names.add(keys.open(Tenants.now(), member, Sealed.of(name)).orElse(""));
    }

    /// One that is read row by row.
    private record Read(int week, Instant at, Map<String, Integer> answers, List<String> names) {

        static Read of(ResultSet row) throws SQLException {
            return new Read(
                    row.getInt("week"),
                    row.getTimestamp("at").toInstant(),
                    new HashMap<>(),
                    new ArrayList<>());
        }

        ToldAgain told() {
            return new ToldAgain(week, at, answers, names);
        }
    }
}
