package org.soleus.bench.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What was acknowledged, to be held against what is there.
///
/// Everything that is sent is sent again, with the same key, until it is acknowledged: so at the
/// end each must be there exactly once, whatever happened while it was under way.
final class Ledger {

    private static final String KEYS = "SELECT key FROM account.once";
    private static final String HALVES = "SELECT count(*) FROM account.once WHERE status = 0";
    private static final String BROKEN =
            "SELECT count(*) FROM account.audit_head WHERE account.audit_broken(tenant, member) IS"
                    + " NOT NULL";
    private static final String LEFT =
            "SELECT count(*) FROM soleus.event_publication WHERE completion_date IS NULL";

    /// How long an event may wait for whoever hears it, in tenths of a second.
    private static final int PATIENCE = 100;

    private final Ground ground;
    private final Map<Effect, Long> before;
    private final Set<Effect> told = new HashSet<>();
    private final Map<UUID, Effect> keys = new HashMap<>();
    private final List<Effect> alike = new ArrayList<>();

    /// A thing that somebody told, unlike all else that she told.
    ///
    /// @param member who
    /// @param kind of what
    /// @param said what its rows say
    record Effect(UUID member, Kind kind, String said) {

        static Effect of(Person she, Telling telling) {
            return new Effect(she.member(), telling.kind(), telling.said());
        }
    }

    /// How it stands.
    ///
    /// @param acked how many were acknowledged
    /// @param lost of them are not there
    /// @param doubled of them are there again
    /// @param halves forms that are noted and have no answer
    /// @param broken trails that do not hold
    /// @param left events that nobody took
    record Sum(long acked, long lost, long doubled, long halves, long broken, long left) {

        static final Sum NONE = new Sum(0, 0, 0, 0, 0, 0);

        Sum plus(Sum more) {
            return new Sum(
                    acked + more.acked,
                    lost + more.lost,
                    doubled + more.doubled,
                    halves + more.halves,
                    broken + more.broken,
                    left + more.left);
        }
    }

    private Ledger(Ground ground, Map<Effect, Long> before) {
        this.ground = ground;
        this.before = before;
    }

    /// An empty one, for what is told from now on.
    static Ledger begin(Ground ground) throws SQLException {
        return new Ledger(ground, there(ground));
    }

    synchronized void told(Effect effect, UUID key) {
        if (!told.add(effect)) alike.add(effect);
        keys.put(key, effect);
    }

    synchronized long acked() {
        return keys.size();
    }

    /// How many of a kind were acknowledged.
    synchronized long acked(Kind kind) {
        return told.stream().filter(effect -> effect.kind() == kind).count();
    }

    /// Held against what is there; what has neither note nor row is lost once.
    ///
    /// @throws IllegalStateException where somebody told the same twice: a row that is lost and one
    ///   that is doubled could not be told apart
    synchronized Sum sum() throws SQLException, IOException {
        var noted = new HashSet<>(Store.list(ground.store(), KEYS, row -> uuid(row.getString(1))));
        long lost = keys.keySet().stream().filter(key -> !noted.contains(key)).count();
        var sum = held(ground, told, tellers());
        return new Sum(
                keys.size(),
                Math.max(lost, sum.lost()),
                sum.doubled(),
                count(HALVES),
                sum.broken(),
                left());
    }

    /// What was acknowledged so far, by its key.
    synchronized Set<UUID> keys() {
        return Set.copyOf(keys.keySet());
    }

    /// Whether that was hers.
    synchronized boolean isBy(UUID key, UUID member) {
        return Optional.ofNullable(keys.get(key))
                .filter(it -> it.member().equals(member))
                .isPresent();
    }

    /// Some of it, held against what is in another clinic, as a copy that was brought back.
    ///
    /// @param gone who was erased since, of whom nothing is there
    synchronized Sum sumOf(Ground other, Set<UUID> some, UUID gone) throws SQLException {
        var expected = new HashSet<Effect>();
        keys.forEach(
                (key, effect) -> {
                    if (some.contains(key)) expected.add(effect);
                });
        var tellers = tellers();
        tellers.remove(gone);
        return held(other, expected, tellers);
    }

    private Sum held(Ground where, Set<Effect> expected, Set<UUID> tellers) throws SQLException {
        if (!alike.isEmpty()) throw new IllegalStateException("told twice: " + alike.getFirst());
        var there = there(where);
        var all = new HashSet<>(there.keySet());
        all.addAll(expected);
        long lost = 0;
        long doubled = 0;
        for (var effect : all) {
            if (!tellers.contains(effect.member())) continue;
            long is = there.getOrDefault(effect, 0L) - before.getOrDefault(effect, 0L);
            long should = expected.contains(effect) ? 1 : 0;
            lost += Math.max(0, should - is);
            doubled += Math.max(0, is - should);
        }
        return new Sum(keys.size(), lost, doubled, 0, Store.count(where.store(), BROKEN), 0);
    }

    /// What others do meanwhile is their own affair.
    private Set<UUID> tellers() {
        var tellers = new HashSet<UUID>();
        told.forEach(effect -> tellers.add(effect.member()));
        return tellers;
    }

    private long count(String sql) throws SQLException {
        return Store.count(ground.store(), sql);
    }

    /// What was published is taken a moment later.
    private long left() throws SQLException, IOException {
        for (int i = 0; i < PATIENCE && count(LEFT) > 0; i++) {
            Store.pause(100);
        }
        return count(LEFT);
    }

    private static Map<Effect, Long> there(Ground ground) throws SQLException {
        var there = new HashMap<Effect, Long>();
        for (var kind : Kind.values()) {
            for (var one : counted(ground, kind)) {
                there.merge(one.getKey(), one.getValue(), Long::sum);
            }
        }
        return there;
    }

    private static List<Map.Entry<Effect, Long>> counted(Ground ground, Kind kind)
            throws SQLException {
        return new ArrayList<>(
                Store.list(
                        ground.store(),
                        kind.counted(),
                        row ->
                                Map.entry(
                                        new Effect(uuid(row.getString(1)), kind, row.getString(2)),
                                        row.getLong(3))));
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
