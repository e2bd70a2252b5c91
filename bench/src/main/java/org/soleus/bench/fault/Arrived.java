package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;

/// What became of files that somebody handed in, as the owner of the clinic sees it.
///
/// @param ground of the clinic
/// @param she who hands them in
/// @param before how many runs she had
record Arrived(Ground ground, Person she, long before) {

    private static final int PATIENCE = 100;

    static Arrived of(Ground ground, Person she) throws SQLException {
        return new Arrived(ground, she, all(ground, she));
    }

    /// How many runs she has more than before.
    long runs() throws SQLException {
        return all(ground, she) - before;
    }

    private static long all(Ground ground, Person she) throws SQLException {
        return Store.count(
                ground.data(),
                "SELECT count(*) FROM running.run WHERE member = '" + she.member() + "'");
    }

    /// What lies where files come in, a moment after the last has gone.
    long left() throws IOException {
        long files = 0;
        for (int i = 0; i < PATIENCE; i++) {
            files = files();
            if (files == 0) return 0;
            Store.pause(100);
        }
        return files;
    }

    private long files() throws IOException {
        var incoming = ground.data().resolve("incoming");
        if (!Files.exists(incoming)) return 0;
        try (var all = Files.walk(incoming)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
