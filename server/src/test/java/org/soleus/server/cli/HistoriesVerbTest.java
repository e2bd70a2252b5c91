package org.soleus.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.content.Folder;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.run.DataFolder;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;

/// The operator's way to what the page of the replay exports.
@ClinicTest
class HistoriesVerbTest {

    @LocalServerPort private int port;
    @Autowired private DataFolder data;
    @Autowired private DemoPeople people;
    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void it_writes_of_a_running_clinic_what_the_page_exports_and_the_replay_reads_it()
            throws IOException, SQLException {
        var page = Visitor.demo(port, "ines").get("/content/replay/histories").body();
        assertThat(run(new HistoriesVerb(), "--data", data.path(), "--out", folder)).isZero();
        var file = folder.resolve("histories.jsonl");
        var lines = Files.readAllLines(file);
        assertThat(lines).isNotEmpty().containsExactlyInAnyOrderElementsOf(page.lines().toList());
        assertThat(said()).contains(file + "  " + lines.size() + " members");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(
                        TestClinic.count(
                                "SELECT count(*) FROM account.audit WHERE actor_kind = 'operator'"
                                        + " AND subject = 'histories of plans' AND why = 'replay'"))
                .isGreaterThanOrEqualTo(lines.size());

        // Others of this clinic were made by tests of other content than is packaged.
        var ours = lines.stream().filter(this::isOfTheDemo).toList();
        assertThat(ours).isNotEmpty();
        Files.write(file, ours);
        var rules = folder.resolve("rules/plan");
        Files.createDirectories(rules);
        Files.writeString(rules.resolve("dose.yaml"), Folder.packaged().text("plan/dose.yaml"));
        out.reset();
        assertThat(Folder.packaged().reading(this::replayed))
                .as(() -> err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said())
                .contains("\"members\":" + ours.size(), "\"members_treated_differently\":0");
    }

    /// By what is packaged, as from a shell: this program may have served another folder by now.
    private int replayed() {
        return run(new ReplayVerb(), "--rules", folder.resolve("rules"), "--histories", folder);
    }

    private boolean isOfTheDemo(String line) {
        return people.all().stream()
                .anyMatch(one -> line.contains(one.who().memberId().toString()));
    }

    @Test
    void what_is_there_already_is_not_written_over_and_no_clinic_is_said_to_be_none()
            throws IOException {
        Files.writeString(folder.resolve("histories.jsonl"), "mine");
        assertThat(run(new HistoriesVerb(), "--data", data.path(), "--out", folder)).isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is there already");
        assertThat(folder.resolve("histories.jsonl")).hasContent("mine");
        var nowhere = folder.resolve("nowhere");
        assertThat(run(new HistoriesVerb(), "--data", nowhere, "--out", nowhere)).isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no clinic in");
        assertThat(nowhere).doesNotExist();
    }

    private int run(Verb verb, Object... options) {
        return Verbs.run(
                verb,
                List.of(options).stream().map(String::valueOf).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
