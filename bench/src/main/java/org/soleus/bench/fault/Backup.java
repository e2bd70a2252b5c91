package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// F32 and F35: a clinic is copied while people write, one of them is erased afterwards, and the
/// copy of before is brought back with the keys of after: all that was acknowledged before the copy
/// began is in it, each once and whole, and nothing of who was erased.
final class Backup implements Experiment {

    private static final String TABLES_OF_MEMBERS =
            """
            SELECT table_schema || '.' || table_name FROM information_schema.columns
            WHERE column_name = 'member' AND table_schema || '.' || table_name NOT IN
              ('account.audit', 'account.audit_head', 'account.erasure', 'account.measures')
              AND table_schema NOT IN ('pg_catalog', 'information_schema')
            """;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<String> faults() {
        return List.of("F32", "F35");
    }

    @Override
    public String about() {
        return "a copy made under load comes back whole, without whoever was erased since";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        try (var ground = nursery.ground();
                var back = nursery.empty(ground)) {
            ground.start();
            var ledger = Ledger.begin(ground);
            Set<UUID> before;
            Set<UUID> after;
            long copying;
            var writers = Writers.begin(ground.writers(Nursery.WRITERS), ledger);
            try (writers) {
                writers.await(pace.amount(50, 20_000));
                before = ledger.keys();
                long began = System.nanoTime();
                backup(ground, "clinic.soleus", "of-then.keys");
                copying = System.nanoTime() - began;
            }
            after = ledger.keys();
            var gone = erase(ground);
            backup(ground, "later.soleus", "newest.keys");
            long began = System.nanoTime();
            var told = restore(ground, back, "newest.keys");
            long restoring = System.nanoTime() - began;
            var sum = compare(ledger, back, before, after, gone);
            long hers = rowsOf(back, gone);
            var more =
                    Seen.of(writers)
                            .and(
                                    Told.also("  the copy under load", ms(copying), "ms"),
                                    Told.also("  bringing it back", ms(restoring), "ms"),
                                    Told.also("  tables that are the same", same(told), ""),
                                    Told.none("  trails that are broken", sum.broken()));
            return Told.written(before.size(), sum.lost(), sum.doubled(), more).leaking(hers);
        }
    }

    private static long ms(long nanos) {
        return nanos / 1_000_000;
    }

    private static void backup(Ground ground, String name, String keys)
            throws IOException, InterruptedException {
        worked(
                Tool.run(
                        ground.program()
                                .verb(
                                        "backup",
                                        "--data",
                                        ground.data().toString(),
                                        "--out",
                                        ground.beside().resolve(name).toString(),
                                        "--keys",
                                        ground.beside().resolve(keys).toString())));
    }

    /// The old copy, with the newest keys.
    private static String restore(Ground from, Ground into, String keys)
            throws IOException, InterruptedException {
        return worked(
                Tool.run(
                        from.program()
                                .verb(
                                        "restore",
                                        "--from",
                                        from.beside().resolve("clinic.soleus").toString(),
                                        "--keys",
                                        from.beside().resolve(keys).toString(),
                                        "--data",
                                        into.data().toString())));
    }

    private static String worked(Tool tool) throws IOException {
        if (!tool.worked()) throw new IOException(tool.said());
        return tool.said();
    }

    /// How many tables were read again and found to be those of the copy; it stops at another.
    private static long same(String told) {
        return told.lines().filter(line -> line.endsWith("  the same")).count();
    }

    private static Person erase(Ground ground) throws IOException {
        var she = ground.writers(Nursery.WRITERS).getLast();
        var shown = new Doors(ground::port).confirms(she, she.handle(), "/account/erase");
        var gone = shown.save("/account/erase", UUID.randomUUID(), List.of("word", "erase"));
        if (gone.status() != 303) throw new IOException("she was not erased: " + gone.status());
        return she;
    }

    private static Ledger.Sum compare(
            Ledger ledger, Ground back, Set<UUID> before, Set<UUID> after, Person gone)
            throws SQLException, IOException {
        var noted =
                new HashSet<>(
                        Store.list(
                                back.data(),
                                "SELECT key FROM account.once WHERE status <> 0",
                                row -> UUID.fromString(row.getString(1))));
        long lost =
                before.stream()
                        .filter(key -> !ledger.isBy(key, gone.member()) && !noted.contains(key))
                        .count();
        noted.retainAll(after);
        var sum = ledger.sumOf(back, noted, gone.member());
        return new Ledger.Sum(before.size(), lost + sum.lost(), sum.doubled(), 0, sum.broken(), 0);
    }

    /// Everything that is still there of somebody who was erased; a key of hers would be one more.
    private static long rowsOf(Ground back, Person gone) throws SQLException, IOException {
        long rows = 0;
        for (var table : Store.list(back.data(), TABLES_OF_MEMBERS, row -> row.getString(1))) {
            rows +=
                    Store.count(
                            back.data(),
                            "SELECT count(*) FROM "
                                    + table
                                    + " WHERE member = '"
                                    + gone.member()
                                    + "'");
        }
        return rows + (hasKey(back.data(), gone) ? 1 : 0);
    }

    private static boolean hasKey(Path data, Person gone) throws IOException {
        return Files.exists(data.resolve("keys")) && Keys.isThere(data, gone.member(), ".key");
    }
}
