package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Visitor;
import org.soleus.server.plan.Evening;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A clinic that is watched, and asked to stop in the middle of its work, with its log for
/// machines.
class StopTest {

    private static final int WRITERS = 8;
    private static final String DO = "/measure/test/heel-raise/do";
    private static final byte[] LAST = "RIGHT=1".getBytes(StandardCharsets.UTF_8);
    private static final String CANARY = "Quillfeather";

    @TempDir Path temp;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<String> odd = new ArrayList<>();
    private Launched clinic;

    @BeforeEach
    void start() throws Exception {
        clinic =
                Launched.verb(
                        temp.resolve("said.txt"),
                        Map.of("SOLEUS_LOG", "json"),
                        "run",
                        "--port",
                        "0",
                        "--pulse",
                        "0",
                        "--data",
                        data().toString());
        clinic.ready();
    }

    @AfterEach
    void stop() throws Exception {
        clinic.process().destroy();
        if (!clinic.process().waitFor(30, TimeUnit.SECONDS)) clinic.kill();
        Leftover.pid(data().resolve("postgres"))
                .flatMap(ProcessHandle::of)
                .ifPresent(ProcessHandle::destroy);
    }

    @Test
    void what_was_acknowledged_is_stored_and_each_is_answered_or_finds_the_door_closed()
            throws Exception {
        var ada = member();
        falls_and_comes_back();
        long before = stored();
        stopped(ada);
        assertThat(clinic.process().exitValue()).isZero();
        assertThat(odd).isEmpty();
        assertThat(Files.readString(data().resolve("postgres.log")))
                .contains("database system is shut down");
        assertThat(stored() - before).isEqualTo(acknowledged.get()).isGreaterThan(WRITERS);
        each_line_is_json_and_quotes_nobody();
    }

    private Visitor member() {
        var ada = Visitor.demo(clinic.port(), "ada");
        Evening.screen(ada);
        Evening.plan(ada);
        ada.get("/" + CANARY + "%0d%0a" + CANARY);
        ada.save(DO, "value-LEFT", CANARY + "\r\n" + CANARY, "pain-LEFT", "1");
        return ada;
    }

    /// While its database is away it is alive, and says in its log what it has to say.
    private void falls_and_comes_back() throws Exception {
        var watcher = new Visitor(clinic.pulse());
        Operator.kill(
                ProcessHandle.of(Leftover.pid(data().resolve("postgres")).orElseThrow())
                        .orElseThrow());
        assertThat(watcher.get("/live").statusCode()).isEqualTo(200);
        assertThat(new Visitor(clinic.port()).get("/account/signin").statusCode()).isLessThan(504);
        waits(watcher, 200);
    }

    private void stopped(Visitor ada) throws Exception {
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofVirtual().start(() -> writes(ada)));
        }
        try (var slow = begun(ada)) {
            var end = System.nanoTime() + Launched.PATIENCE.toNanos();
            while (acknowledged.get() < WRITERS && System.nanoTime() < end) Thread.sleep(10);
            assertThat(acknowledged.get()).as("writes, but " + odd).isGreaterThanOrEqualTo(WRITERS);
            var asked = System.nanoTime();
            clinic.process().destroy();
            waits(new Visitor(clinic.pulse()), 503);
            slow.getOutputStream().write(LAST);
            var answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 303");
            acknowledged.incrementAndGet();
            assertThat(clinic.process().waitFor(25, TimeUnit.SECONDS)).isTrue();
            assertThat(System.nanoTime() - asked).isLessThan(TimeUnit.SECONDS.toNanos(25));
        }
        for (var writer : writers) writer.join();
    }

    /// A form of which the last bytes are on their way.
    private Socket begun(Visitor ada) throws IOException {
        var body = "value-LEFT=20&pain-LEFT=1&value-RIGHT=18&_key=" + UUID.randomUUID() + "&pain-";
        var cookies = new StringBuilder();
        ada.cookies().forEach(c -> cookies.append(c.getName() + "=" + c.getValue() + "; "));
        var head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\nSec-Fetch-Site: same-origin\r\nCookie: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n"
                        .formatted(DO, cookies, body.length() + LAST.length);
        var socket = new Socket("localhost", clinic.port());
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /// Until the door is closed. A request that no answer comes to may have reached it and was not
    /// let in: then nothing of it is stored.
    private void writes(Visitor ada) {
        while (true) {
            try {
                int status =
                        ada.save(
                                        DO,
                                        "value-LEFT",
                                        "20",
                                        "pain-LEFT",
                                        "1",
                                        "value-RIGHT",
                                        "18",
                                        "pain-RIGHT",
                                        "1")
                                .statusCode();
                if (status == 303) acknowledged.incrementAndGet();
                else if (status != 503) note("answered " + status);
            } catch (RuntimeException gone) {
                if (!(gone.getCause() instanceof IOException)) note(gone.toString());
                return;
            }
        }
    }

    private synchronized void note(String what) {
        odd.add(what);
    }

    private static void waits(Visitor watcher, int status) throws InterruptedException {
        var end = System.nanoTime() + Launched.PATIENCE.toNanos();
        while (watcher.get("/ready").statusCode() != status) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private long stored() throws SQLException {
        try (var reach = Reach.of(data());
                var owner = reach.asOwner();
                var row =
                        owner.createStatement()
                                .executeQuery(
                                        """
                                        SELECT count(*) FROM measure.self_test
                                        WHERE leg = 'LEFT' AND member IN (SELECT member FROM account.once)
                                        """)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void each_line_is_json_and_quotes_nobody() throws IOException {
        var lines = clinic.said().lines().toList();
        assertThat(lines).hasSizeGreaterThan(1);
        for (var line : lines) {
            var told = JsonMapper.shared().readTree(line);
            assertThat(told.get("@timestamp")).as(line).isNotNull();
            assertThat(line).doesNotContain(CANARY, "stack_trace", "\\tat ");
            var error = told.path("error");
            assertThat(error.has("message")).as(line).isFalse();
        }
    }

    private Path data() {
        return temp.resolve("data");
    }
}
