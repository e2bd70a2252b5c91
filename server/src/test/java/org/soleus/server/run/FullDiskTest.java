package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Visitor;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// A disk that fills up under a running clinic: a real one, small, in memory. Skipped where nothing
/// may be mounted.
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST = 3_000;

    @TempDir Path temp;

    private Operator operator;

    @BeforeEach
    void mount() throws Exception {
        Files.createDirectory(disk());
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk() + "") == 0;
        Assumptions.assumeTrue(mounted, "no disk may be mounted here: full disk not tried");
        operator = new Operator(temp, disk().resolve("data"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (operator != null) operator.stop();
        run("umount", "-l", disk().toString());
    }

    @Test
    void it_says_so_loses_nothing_and_goes_on_when_there_is_room_again() throws Exception {
        var clinic = operator.start();
        var ada = Visitor.demo(clinic.port(), "ada");
        fill();

        var said = untilItDoesNotFit(ada);
        assertThat(said.statusCode()).isEqualTo(503);
        assertThat(said.body())
                .contains("<h1>", "Urgent help")
                .doesNotContain("Exception", "at org.", "SQL", "could not extend");
        var newcomer = signUp(clinic.port());
        assertThat(newcomer.statusCode()).isIn(200, 303, 503);
        assertThat(newcomer.body()).doesNotContain("Exception", "at org.", "No space left");
        assertThat(new Visitor(clinic.port()).get("/triage/emergency").statusCode()).isEqualTo(200);
        assertThat(new Visitor(clinic.port()).post("/triage/q").statusCode()).isEqualTo(200);
        var kept = lastSaved;

        Files.delete(filler());
        goesOn(clinic.port(), kept);
        assertThat(clinic.process().isAlive()).isTrue();
        assertThat(clinic.said()).doesNotContain("\tat ", "Grete");
    }

    private String lastSaved = "";

    /// Saves one setting and then the other, each of which is kept when it is answered with a 303.
    private HttpResponse<String> untilItDoesNotFit(Visitor ada) {
        for (int i = 0; i < MOST; i++) {
            var zone = i % 2 == 0 ? "Europe/Berlin" : "Europe/Rome";
            var answer = settle(ada, zone);
            if (answer.statusCode() != 303) return answer;
            lastSaved = zone;
        }
        throw new AssertionError("the disk does not fill");
    }

    /// Tries until it is saved again; what was told as saved before is still there.
    private static void goesOn(int port, String kept) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var ada = Visitor.demo(port, "ada");
            var account = ada.get("/account");
            if (account.statusCode() == 200) {
                assertThat(account.body()).containsPattern("selected[^>]*>" + kept);
                if (settle(ada, "Europe/Paris").statusCode() == 303) return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the clinic does not go on");
    }

    private static HttpResponse<String> settle(Visitor ada, String zone) {
        var key = UUID.randomUUID().toString();
        return ada.post("/account", "unit", "km", "zone", zone, "theme", "device", "_key", key);
    }

    private static HttpResponse<String> signUp(int port) {
        return new Visitor(port)
                .signUp("Grete", "grete@full.example", "1990-05-31", "way", "passkey");
    }

    private void fill() throws IOException {
        var block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(filler())) {
            while (true) out.write(block);
        } catch (IOException full) {
            assertThat(Files.size(filler())).isPositive();
        }
    }

    private Path disk() {
        return temp.resolve("disk");
    }

    private Path filler() {
        return disk().resolve("filler");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
