package org.soleus.server.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The clinic's own PostgreSQL: a process beside this one, on loopback, with durable settings.
///
/// Its port is asked from the system at each start, and the server that answers there must name our
/// folder as its own. When it dies it is started again on the same port.
final class Postgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);
    private static final int TRIES = 5;
    private static final int PATIENCE_SECONDS = 60;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// What goes away by waiting: a port taken in the meantime, a server still on its way out.
    private static final Pattern MAY_PASS =
            Pattern.compile("could not create any TCP/IP|lock file|shared memory block");

    /// Nothing acknowledged is lost (`fsync`, `synchronous_commit`, `full_page_writes`), nothing
    /// personal reaches its log (no statements, no parameters, no details). It does not begin anew
    /// by itself: where the disk still forces nothing it would wait in recovery for ever. Whoever
    /// watches over it here starts it until it is back.
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "restart_after_crash=off",
                    "max_connections=60",
                    "shared_buffers=128MB",
                    "jit=off",
                    "timezone=UTC",
                    "log_statement=none",
                    "log_min_error_statement=panic",
                    "log_parameter_max_length=0",
                    "log_parameter_max_length_on_error=0",
                    "log_error_verbosity=terse");

    private final Binaries binaries;
    private final DataFolder folder;
    private final String password;
    private final int port;
    private volatile boolean stopping;

    private Postgres(Binaries binaries, DataFolder folder, String password, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.password = password;
        this.port = port;
    }

    /// Makes the database if it is missing, stops what a killed run left behind, and starts.
    ///
    /// @throws Stop when it does not come up, with its own last words
    static Postgres start(DataFolder folder) {
        try {
            var binaries = Binaries.unpacked();
            var password = password(folder);
            if (!Files.exists(cluster(folder).resolve("PG_VERSION"))) {
                make(binaries, folder);
            }
            new Leftover(binaries, cluster(folder)).clear();
            return started(binaries, folder, password);
        } catch (IOException | SQLException world) {
            throw Stop.because("PostgreSQL could not be started: " + world.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Stop.because("interrupted while PostgreSQL started");
        }
    }

    Database database() {
        return at(port, password);
    }

    /// The words of one that runs on this machine.
    static Database at(int port, String password) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        return new Database(url, "soleus", password, "soleus_login", password);
    }

    /// Whether the server that was reached keeps this folder.
    static boolean keeps(Connection connection, Path cluster) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            return Files.isSameFile(Path.of(row.getString(1)), cluster);
        }
    }

    /// Stops it cleanly: open transactions are rolled back, everything else is on disk.
    @Override
    public void close() {
        stopping = true;
        try {
            control(binaries, "-D", cluster(folder).toString(), "-m", "fast", "-w", "stop");
        } catch (IOException world) {
            LOG.warn("PostgreSQL did not stop cleanly; it recovers at the next start");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path cluster(DataFolder folder) {
        return folder.path().resolve("postgres");
    }

    private static void make(Binaries binaries, DataFolder folder)
            throws IOException, InterruptedException {
        DataFolder.delete(cluster(folder));
        var unfinished = folder.path().resolve("postgres.making");
        DataFolder.delete(unfinished);
        run(
                binaries.command(
                        "initdb",
                        List.of(
                                "-D",
                                unfinished.toString(),
                                "-U",
                                "soleus",
                                "-E",
                                "UTF8",
                                "-A",
                                "scram-sha-256",
                                "--locale-provider=builtin",
                                "--locale=C.UTF-8",
                                "--pwfile",
                                folder.path().resolve("postgres.password").toString())));
        Files.move(unfinished, cluster(folder));
    }

    private static Postgres started(Binaries binaries, DataFolder folder, String password)
            throws IOException, InterruptedException, SQLException {
        for (int i = 1; ; i++) {
            var server = new Postgres(binaries, folder, password, freePort());
            try {
                server.launch();
                server.check();
                server.watch();
                return server;
            } catch (IOException world) {
                var word = server.log().lastWord();
                if (i == TRIES || !MAY_PASS.matcher(word).find()) {
                    throw word.isEmpty() ? world : new IOException(word, world);
                }
                Thread.sleep(Duration.ofMillis(500));
                new Leftover(binaries, cluster(folder)).clear();
            }
        }
    }

    private void launch() throws IOException, InterruptedException {
        var log = log().file();
        Files.deleteIfExists(log);
        var settings = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> settings.append(" -c ").append(setting));
        control(
                binaries,
                "-D",
                cluster(folder).toString(),
                "-l",
                log.toString(),
                "-o",
                settings.toString(),
                "-t",
                String.valueOf(PATIENCE_SECONDS),
                "-w",
                "start");
    }

    /// Makes sure that the server behind the port is ours, and that requests can sign in to it.
    private void check() throws SQLException, IOException {
        try (var connection = database().asOwner();
                var statement = connection.createStatement()) {
            if (!keeps(connection, cluster(folder))) {
                throw new IOException("another server answers on port " + port);
            }
            statement.execute(
                    """
                    DO $$ BEGIN
                      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'soleus_login') THEN
                        CREATE ROLE soleus_login LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS;
                        ALTER ROLE soleus_login PASSWORD '%s';
                      END IF;
                    END $$\
                    """
                            .formatted(password));
        }
    }

    private void watch() throws IOException {
        var pid = Leftover.pid(cluster(folder)).orElseThrow();
        var process = ProcessHandle.of(pid).orElseThrow();
        Thread.ofPlatform()
                .daemon()
                .name("postgres-watch")
                .start(
                        () -> {
                            process.onExit().join();
                            restart();
                        });
    }

    /// Tries until it is back or the clinic stops: a disk that was full may have room again.
    private void restart() {
        if (stopping) return;
        LOG.warn("PostgreSQL ended without being asked to ({}); starting it again", lastWord());
        try {
            while (!stopping && !isBack()) Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isBack() throws InterruptedException {
        try {
            new Leftover(binaries, cluster(folder)).clear();
            launch();
            check();
            watch();
            LOG.warn("PostgreSQL is back");
            return true;
        } catch (IOException | SQLException world) {
            LOG.error(
                    "PostgreSQL does not come back yet ({}): {}",
                    world.getClass().getSimpleName(),
                    lastWord());
            return false;
        }
    }

    /// For the operator's eyes.
    private String lastWord() {
        try {
            var word = log().lastWord();
            return word.isEmpty() ? "without a word" : word;
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }

    private PostgresLog log() {
        return new PostgresLog(folder.path().resolve("postgres.log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(DataFolder folder) throws IOException {
        var file = folder.path().resolve("postgres.password");
        if (Files.exists(file)) return Files.readString(file).strip();
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n", StandardCharsets.UTF_8);
        return Files.readString(file).strip();
    }

    static void control(Binaries binaries, String... arguments)
            throws IOException, InterruptedException {
        run(binaries.command("pg_ctl", List.of(arguments)));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var words = Files.createTempFile("soleus-postgres", ".txt");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start();
        try {
            boolean ended = process.waitFor(2L * PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (ended && process.exitValue() == 0) return;
            throw new IOException(Files.readString(words).strip());
        } finally {
            Files.delete(words);
        }
    }
}
