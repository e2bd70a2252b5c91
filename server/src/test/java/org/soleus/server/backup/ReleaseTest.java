package org.soleus.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Visitor;
import org.soleus.server.run.Filling;
import org.soleus.server.run.Operator;
import org.soleus.server.run.Stop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A backup of an older release comes back and is brought up to date by the next start; one of a
/// newer release is refused.
class ReleaseTest {

    /// What the first releases had.
    private static final List<String> FIRST = List.of("1", "2", "10", "11", "12", "30");

    @TempDir Path temp;

    @Test
    void an_older_one_is_brought_up_to_date_and_a_newer_one_refused() throws Exception {
        var old = Files.createDirectory(temp.resolve("old"));
        Files.writeString(old.resolve("tenant.key"), "0123456789abcdef".repeat(4) + "\n");
        try (var filling = Filling.begin(old)) {
            Files.writeString(filling.folder().resolve("demo"), "Begun as a demo.\n");
            Migrations.make(filling.database(), FIRST);
            filling.finish();
        }
        Clinics.change(
                old,
                "INSERT INTO account.tenant VALUES (gen_random_uuid(), 'Before', true, now());"
                        + " INSERT INTO account.audit_head SELECT tenant, tenant, 0, '' FROM"
                        + " account.tenant");
        FirstMember.comes(old);
        var then = FirstMember.then(old);
        Backup.of(old, temp.resolve("old.soleus"), Optional.empty());

        var back = Clinics.empty(temp.resolve("back"), old);
        Restore.of(temp.resolve("old.soleus"), Optional.empty(), back);
        assertThat(Clinics.ask(back, "SELECT count(*) FROM soleus.flyway_schema_history"))
                .isIn("6", "7");
        var operator = new Operator(temp, back);
        try {
            var clinic = operator.start();
            assertThat(Visitor.demo(clinic.port(), "ada").get("/account").body())
                    .contains("Ada Lindqvist");
            assertThat(FirstMember.now(back, then)).hasSize(7).isEqualTo(then);
            assertThat(FirstMember.broken(back)).isEqualTo("null");
        } finally {
            operator.stop();
        }
        assertThat(Clinics.ask(back, "SELECT name FROM account.tenant")).isEqualTo("Before");

        Clinics.change(
                back,
                "INSERT INTO soleus.flyway_schema_history SELECT 1 + max(installed_rank), '9999',"
                    + " 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 0, 'soleus', now(), 1, true"
                    + " FROM soleus.flyway_schema_history");
        Backup.of(back, temp.resolve("new.soleus"), Optional.of(temp.resolve("new.keys")));
        var late = Clinics.empty(temp.resolve("late"), old);
        assertThatThrownBy(
                        () ->
                                Restore.of(
                                        temp.resolve("new.soleus"),
                                        Optional.of(temp.resolve("new.keys")),
                                        late))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("newer release");
        assertThat(Clinics.names(late)).containsExactly("tenant.key");
    }

    @Test
    void a_restore_that_was_cut_off_lets_no_clinic_start_and_is_begun_again() throws Exception {
        var data = temp.resolve("half");
        Files.createDirectories(data.resolve("restoring/postgres"));
        Files.createFile(data.resolve("restoring/lock"));
        Files.createDirectories(data.resolve("keys/one"));
        Files.writeString(data.resolve("tenant.key"), "ab".repeat(32));
        assertThatThrownBy(() -> Clinics.rows(data))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("cut off");
        try (var filling = Filling.begin(data)) {
            assertThat(data.resolve("keys")).doesNotExist();
            assertThat(Clinics.names(filling.folder())).containsExactly("lock");
        }
        assertThat(Clinics.names(data)).containsExactly("lock", "tenant.key");
    }
}
