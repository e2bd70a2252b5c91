package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Visitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The clinic as an operator runs it: a process of its own, started, doubled, killed and started
/// again.
class RunTest {

    @TempDir Path temp;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException, IOException {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        }
        for (var pid : Leftover.pid(data().resolve("postgres")).stream().toList()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    @Test
    void it_starts_once_survives_being_killed_and_loses_nothing() throws Exception {
        var first = start("first");
        assertThat(first.said()).contains("Ines Okafor, PT (demo)", "Ada Lindqvist (demo)");

        var second = launch("second");
        assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.process().exitValue()).isEqualTo(1);
        assertThat(second.said())
                .contains("already runs on", "process " + first.process().pid(), "Nothing started");

        settle(first, "mi");
        long postgres = Leftover.pid(data().resolve("postgres")).orElseThrow();
        kill(first.process().toHandle());
        assertThat(ProcessHandle.of(postgres)).isPresent();

        var third = start("third");
        assertThat(ProcessHandle.of(postgres).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Visitor.demo(third.port(), "ada").get("/account").body())
                .contains("value=\"mi\" checked");

        settle(third, "km");
        kill(
                ProcessHandle.of(Leftover.pid(data().resolve("postgres")).orElseThrow())
                        .orElseThrow());
        recovers(third);
        assertThat(third.said()).doesNotContain("\tat ");

        third.process().destroy();
        assertThat(third.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Leftover.pid(data().resolve("postgres"))).isEmpty();
        assertThat(Files.readString(data().resolve("postgres.log")))
                .contains("database system is shut down");
    }

    @Test
    void a_note_of_a_server_that_is_long_gone_or_somebody_else_is_no_hindrance() throws Exception {
        var first = start("first");
        var postgres = ProcessHandle.of(Leftover.pid(data().resolve("postgres")).orElseThrow());
        kill(first.process().toHandle());
        kill(postgres.orElseThrow());
        var note = data().resolve("postgres/postmaster.pid");
        var lines = new ArrayList<>(Files.readAllLines(note));
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(note, lines);
        assertThat(start("second").port()).isPositive();
    }

    /// Asks until the database is back; until then the answer is a plain 503 that says when.
    private static void recovers(Launched clinic) throws InterruptedException {
        var end = System.nanoTime() + Launched.PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var ada = new Visitor(clinic.port());
            var in = ada.post("/account/demo", "person", "ada");
            assertThat(in.body()).doesNotContain("Exception", "at org.");
            if (in.statusCode() == 303) {
                assertThat(ada.get("/account").body()).contains("value=\"km\" checked");
                return;
            }
            assertThat(in.statusCode()).isEqualTo(503);
            assertThat(in.headers().firstValue("Retry-After")).isPresent();
            Thread.sleep(50);
        }
        throw new AssertionError("the database did not come back");
    }

    private static void settle(Launched clinic, String unit) {
        var ada = Visitor.demo(clinic.port(), "ada");
        var key = UUID.randomUUID().toString();
        var saved =
                ada.post(
                        "/account",
                        "unit",
                        unit,
                        "zone",
                        "Europe/Berlin",
                        "theme",
                        "device",
                        "_key",
                        key);
        assertThat(saved.statusCode()).isEqualTo(303);
    }

    private Launched start(String name) throws IOException, InterruptedException {
        return launch(name).ready();
    }

    private Launched launch(String name) throws IOException {
        var clinic = Launched.on(data(), temp.resolve(name + ".txt"), Map.of());
        started.add(clinic.process());
        return clinic;
    }

    private Path data() {
        return temp.resolve("data");
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
