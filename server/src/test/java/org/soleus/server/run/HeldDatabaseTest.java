package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Visitor;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The line to the database is there, and nothing comes through: the worst way to be cut off,
/// because nobody is told (fault F36 of `trust.md`).
class HeldDatabaseTest {

    private static final int STATEMENT_SECONDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path temp;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void leave() throws Exception {
        for (var one : open.reversed()) one.close();
    }

    @Test
    void whoever_asks_is_told_to_come_back_and_all_is_well_when_the_line_is() throws Exception {
        var outside = lent();
        var wire = new Wire(outside);
        open.add(wire);
        var clinic = launch(wire.port());
        var ada = Visitor.demo(clinic.port(), "ada");
        var key = UUID.randomUUID().toString();
        assertThat(settle(ada, "km", key).statusCode()).isEqualTo(303);

        wire.hold();
        var again = UUID.randomUUID().toString();
        long began = System.nanoTime();
        var answer = settle(ada, "mi", again);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(new Visitor(clinic.port()).get("/health").statusCode()).isEqualTo(503);

        wire.release();
        assertThat(settled(ada, again)).isTrue();
        assertThat(ada.get("/account").body()).contains("value=\"mi\" checked");
    }

    /// Sends the same again until it is taken.
    private static boolean settled(Visitor ada, String key) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (settle(ada, "mi", key).statusCode() == 303) return true;
            Thread.sleep(200);
        }
        return false;
    }

    private static HttpResponse<String> settle(Visitor ada, String unit, String key) {
        return ada.post(
                "/account", "unit", unit, "zone", "Europe/Berlin", "theme", "device", "_key", key);
    }

    private Launched launch(int port) throws Exception {
        var data = Files.createDirectories(temp.resolve("data"));
        Files.writeString(data.resolve("demo"), "Begun as a demo.\n");
        var address = "jdbc:postgresql://127.0.0.1:" + port + "/clinic?user=keeper&password=lent";
        var settings =
                Map.of(
                        "SOLEUS_DB_URL",
                        address,
                        "SOLEUS_STATEMENT_SECONDS",
                        String.valueOf(STATEMENT_SECONDS));
        var clinic = Launched.on(data, temp.resolve("said.txt"), settings);
        open.add(
                () -> {
                    clinic.process().destroy();
                    if (!clinic.process().waitFor(30, TimeUnit.SECONDS)) {
                        clinic.process().destroyForcibly();
                    }
                });
        return clinic.ready();
    }

    /// A database elsewhere; its port.
    private int lent() throws SQLException {
        var folder = DataFolder.open(temp.resolve("elsewhere"));
        open.add(folder);
        var postgres = Postgres.start(folder);
        open.add(postgres);
        var database = postgres.database();
        try (var owner =
                        DriverManager.getConnection(
                                database.url(), database.owner(), database.ownerPassword());
                var sql = owner.createStatement()) {
            sql.execute("CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'lent'");
            sql.execute("CREATE DATABASE clinic OWNER keeper");
        }
        return Integer.parseInt(database.url().replaceFirst(".*:(\\d+)/.*", "$1"));
    }
}
