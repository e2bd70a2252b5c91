package org.soleus.bench.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/// F33: bits flip in a page of a table, in a sealed value, in a run's recording, in the trail, in a
/// key and in a copy; each is told, and nothing else.
final class Bits implements Experiment {

    /// PostgreSQL's pages, in bytes.
    private static final int PAGE = 8192;

    /// The samples of runs: all but the shortest are kept beside their table, in one of their own.
    private static final String SAMPLES =
            """
            (SELECT CASE WHEN pg_relation_size(reltoastrelid) > 0 THEN reltoastrelid ELSE oid END
              FROM pg_class WHERE oid = 'running.recording'::regclass)\
            """;

    /// Of what a page is bent, in turn.
    private static final List<String> TABLES =
            List.of(
                    SAMPLES,
                    "'running.recording'",
                    "'plan.session'",
                    "'account.audit'",
                    "'plan.morning'");

    @Override
    public String name() {
        return "bits";
    }

    @Override
    public List<String> faults() {
        return List.of("F33");
    }

    @Override
    public String about() {
        return "flipped bits in pages, sealed values, the trail, a key and a copy are told";
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        int flips = pace.rounds(1, 25);
        var dice = pace.dice();
        long silent = 0;
        long wrong = 0;
        int tried = 0;
        try (var ground = nursery.ground()) {
            wrong += isSound(ground) ? 0 : 1;
            for (int i = 0; i < Math.max(flips, TABLES.size()); i++) {
                var back = flipPage(ground, TABLES.get(i % TABLES.size()), dice);
                silent += isSound(ground) ? 1 : 0;
                back.undo();
                tried++;
            }
            wrong += isSound(ground) ? 0 : 1;
            var bends =
                    List.of(sealed("account.person"), sealed("running.recording"), trail(ground));
            for (var sql : bends) {
                try (var twin = nursery.ground()) {
                    Store.change(twin.data(), sql);
                    silent += isSound(twin) ? 1 : 0;
                    tried++;
                }
            }
            var back = flip(keyOf(ground), dice, Long.MAX_VALUE);
            silent += isSound(ground) ? 1 : 0;
            back.undo();
            tried++;
            var copy = copy(ground);
            for (int i = 0; i < flips; i++) {
                var bent = flip(copy, dice, Long.MAX_VALUE);
                silent += comesBack(nursery, ground, copy) ? 1 : 0;
                bent.undo();
                tried++;
            }
            wrong += comesBack(nursery, ground, copy) ? 0 : 1;
        }
        return Told.only(
                List.of(
                        Told.also("  times that something was bent", tried, ""),
                        Told.none("  of them not told", silent),
                        Told.none("  sound clinics and copies called broken", wrong)));
    }

    private static boolean isSound(Ground ground) throws IOException, InterruptedException {
        return Tool.run(ground.program().verb("check", "--data", ground.data().toString()))
                .worked();
    }

    /// A byte in the middle of one sealed value: of a member's name, or of her samples.
    private static String sealed(String table) {
        return """
        UPDATE %1$s SET sealed = set_byte(sealed, length(sealed) / 2,
          255 - get_byte(sealed, length(sealed) / 2))
        WHERE ctid = (SELECT ctid FROM %1$s WHERE sealed IS NOT NULL ORDER BY member LIMIT 1)\
        """
                .formatted(table);
    }

    private static String trail(Ground ground) {
        return """
        ALTER TABLE account.audit DISABLE TRIGGER append_only;
        UPDATE account.audit SET touched = touched + 1 WHERE seq = 1 AND member = '%s'\
        """
                .formatted(ground.person("ben").member());
    }

    private static Path keyOf(Ground ground) throws IOException {
        return Keys.file(ground.data(), ground.person("ben").member(), ".key");
    }

    /// How a file was.
    private record Bent(Path file, long at, int was) {
        void undo() throws IOException {
            try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.seek(at);
                bytes.write(was);
            }
        }
    }

    /// One bit of a page that is in use.
    private static Bent flipPage(Ground ground, String table, Random dice)
            throws SQLException, IOException {
        var path = Store.ask(ground.data(), "SELECT pg_relation_filepath(" + table + ")");
        return flip(ground.data().resolve("postgres").resolve(path), dice, PAGE);
    }

    private static Bent flip(Path file, Random dice, long within) throws IOException {
        long size = Math.min(Files.size(file), within);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = dice.nextLong(size);
            bytes.seek(at);
            int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ (1 << dice.nextInt(8)));
            return new Bent(file, at, was);
        }
    }

    private static Path copy(Ground ground) throws IOException, InterruptedException {
        var out = ground.beside().resolve("clinic.soleus");
        var data = ground.data().toString();
        var made =
                Tool.run(ground.program().verb("backup", "--data", data, "--out", out.toString()));
        if (!made.worked()) throw new IOException(made.said());
        return out;
    }

    private static boolean comesBack(Nursery nursery, Ground ground, Path copy)
            throws IOException, InterruptedException {
        try (var into = nursery.empty(ground)) {
            var data = into.data().toString();
            var verb = ground.program().verb("restore", "--from", copy.toString(), "--data", data);
            return Tool.run(verb).worked();
        }
    }
}
