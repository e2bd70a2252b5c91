package org.soleus.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Visitor;
import org.soleus.server.run.Launched;
import org.soleus.server.run.Operator;
import org.soleus.server.run.Reach;
import org.soleus.server.run.Stop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// A clinic is copied while it is at work, and comes back as it was; what is not whole changes
/// nothing, and who was erased stays erased. The clinic of all these days is one, and grows older.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupTest {

    /// Somebody who did most of all who have a trail.
    private static final String SHE =
            """
            SELECT member FROM plan.session JOIN account.audit_head USING (tenant, member)
            GROUP BY member ORDER BY count(*) DESC LIMIT 1\
            """;

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Pattern NUMBER = Pattern.compile("class=\"code\">([0-9a-f-]{36})<");

    private static final String INDEX = "soleus.event_publication_completion_date_idx";

    @TempDir static Path temp;

    private static Operator operator;
    private static Launched clinic;

    @BeforeAll
    static void open_a_clinic() throws Exception {
        operator = new Operator(temp, data());
        clinic = operator.start();
        Visitor.demo(clinic.port(), "ada")
                .save("/account", "unit", "mi", "zone", "Europe/Rome", "theme", "dark");
        Files.createDirectories(data().resolve("content/7/plan"));
        Files.writeString(data().resolve("content/7/plan/dose.yaml"), "words: é\n");
        Files.writeString(data().resolve("content/good"), "7");
    }

    @AfterAll
    static void stop() throws Exception {
        operator.stop();
    }

    @Test
    @Order(1)
    void a_backup_of_a_running_clinic_is_one_moment() throws Exception {
        Clinics.change(
                data(),
                "UPDATE account.tenant SET name = '0'; INSERT INTO soleus.planted VALUES ('a',"
                        + " to_timestamp(0)), ('z', to_timestamp(0))");
        var goesOn = new AtomicBoolean(true);
        var begun = new CountDownLatch(1);
        var steps = Thread.ofVirtual().start(() -> step(goesOn, begun));
        begun.await();
        var told = Backup.of(data(), temp.resolve("running.soleus"), Optional.empty());
        goesOn.set(false);
        steps.join();
        assertThat(told.getLast()).contains("soleus.keys");

        var back = Clinics.empty(temp.resolve("running"), data());
        Restore.of(temp.resolve("running.soleus"), Optional.empty(), back);
        assertThat(
                        Clinics.ask(
                                back,
                                "SELECT count(*) FROM soleus.planted p JOIN account.tenant t"
                                        + " ON t.name = extract(epoch FROM p.at)::int::text"
                                        + " WHERE p.seed IN ('a', 'z')"))
                .isEqualTo("2");
        Clinics.change(data(), "UPDATE account.tenant SET name = 'Again'");
    }

    /// Moves two tables on in one transaction, again and again.
    private static void step(AtomicBoolean goesOn, CountDownLatch begun) {
        try (var reach = Reach.of(data());
                var owner = reach.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (int n = 1; goesOn.get() || n < 10; n++) {
                statement.execute("UPDATE account.tenant SET name = '" + n + "'");
                statement.execute(
                        "UPDATE soleus.planted SET at = to_timestamp("
                                + n
                                + ") WHERE seed IN ('a', 'z')");
                owner.commit();
                begun.countDown();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @Order(2)
    void what_comes_back_is_the_same_row_for_row() throws Exception {
        clinic.process().destroy();
        assertThat(clinic.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        var made = Backup.of(data(), temp.resolve("still.soleus"), Optional.empty());

        var back = Clinics.empty(temp.resolve("still"), data());
        var told = Restore.of(temp.resolve("still.soleus"), Optional.empty(), back);
        var counted = made.stream().filter(line -> line.contains(" rows ")).toList();
        assertThat(counted).hasSizeGreaterThan(15);
        assertThat(told).containsAll(counted.stream().map(line -> line + "  the same").toList());
        assertThat(Clinics.rows(back)).isEqualTo(Clinics.rows(data()));
        assertThat(back.resolve("content/7/plan/dose.yaml")).hasContent("words: é\n");
        assertThat(back.resolve("restoring")).doesNotExist();

        var second = new Operator(Files.createDirectory(temp.resolve("said")), back);
        try {
            var ada = Visitor.demo(second.start().port(), "ada");
            assertThat(ada.get("/account").body())
                    .contains("Ada Lindqvist", "value=\"mi\" checked");
            assertThat(ada.save("/account", "unit", "km", "zone", "Europe/Rome", "theme", "light"))
                    .returns(303, answer -> answer.statusCode());
        } finally {
            second.stop();
        }
    }

    @Test
    @Order(3)
    void the_fences_and_the_trail_stand_again() throws Exception {
        var back = temp.resolve("still");
        var fences =
                "SELECT count(*) FILTER (WHERE relrowsecurity AND relforcerowsecurity) FROM"
                        + " pg_class";
        assertThat(Clinics.ask(back, fences)).isEqualTo(Clinics.ask(data(), fences));
        assertThat(Clinics.ask(back, "SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'"))
                .isEqualTo("0");
        assertThat(
                        Clinics.ask(
                                back,
                                "SELECT count(*) FROM account.audit_head WHERE"
                                        + " account.audit_broken(tenant, member) IS NOT NULL"))
                .isEqualTo("0");
    }

    @Test
    @Order(4)
    void a_clinic_that_came_back_is_sound_and_what_is_bent_in_it_is_named() throws Exception {
        var back = temp.resolve("still");
        assertThat(Check.of(data()).lines()).last().isEqualTo("Nothing is broken.");
        var whole = Check.of(back);
        assertThat(whole.sound()).isTrue();
        assertThat(whole.lines()).anyMatch(line -> line.endsWith("indexes lead to every row"));
        var she = Clinics.ask(back, SHE);
        Clinics.change(
                back,
                "UPDATE account.person SET sealed = set_byte(sealed, 20, 255 - get_byte(sealed,"
                        + " 20)) WHERE member = '"
                        + she
                        + "'; ALTER TABLE account.audit DISABLE TRIGGER append_only; UPDATE"
                        + " account.audit SET touched = touched + 1 WHERE seq = 2 AND member = '"
                        + she
                        + "'; ALTER TABLE account.audit ENABLE TRIGGER append_only");
        forgetARow(back);
        var found = Check.of(back);
        assertThat(found.sound()).isFalse();
        assertThat(found.lines())
                .contains(
                        "BROKEN account.person.sealed of member " + she + " does not open",
                        "BROKEN the trail of member " + she + " at line 2")
                .anyMatch(line -> line.startsWith("BROKEN the index " + INDEX));
        assertThat(Clinics.ask(back, "SELECT count(*) FROM pg_extension WHERE extname = 'amcheck'"))
                .isEqualTo("0");
    }

    /// A row comes that the index hears nothing of.
    private static void forgetARow(Path back) throws SQLException {
        var ready =
                "UPDATE pg_index SET indisready = %s WHERE indexrelid = '" + INDEX + "'::regclass";
        Clinics.change(back, ready.formatted("false"));
        Clinics.change(
                back,
                "INSERT INTO soleus.event_publication (id, listener_id, event_type,"
                        + " serialized_event, publication_date) VALUES (gen_random_uuid(), 'x',"
                        + " 'x', '{}', now())");
        Clinics.change(back, ready.formatted("true"));
    }

    @Test
    @Order(5)
    void nothing_personal_is_in_the_files() throws IOException {
        for (var name : List.of("still.soleus", "soleus.keys")) {
            var bytes = Files.readAllBytes(temp.resolve(name));
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (var word : List.of("Lindqvist", "Castell", "Europe/Rome", "plan.session\t")) {
                var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                assertThat(text).doesNotContain(word, hex);
            }
        }
    }

    @Test
    @Order(6)
    void it_never_writes_over_a_clinic_or_a_backup() throws Exception {
        var before = Clinics.names(data());
        assertThatThrownBy(() -> restored(temp.resolve("still.soleus"), data()))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("holds a clinic already");
        assertThat(Clinics.names(data())).isEqualTo(before);
        assertThatThrownBy(() -> Backup.of(data(), temp.resolve("still.soleus"), Optional.empty()))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("is there already");
    }

    @Test
    @Order(7)
    void another_tenant_key_is_told_before_anything_is_written() throws Exception {
        var back = Files.createDirectory(temp.resolve("other"));
        assertThatThrownBy(() -> restored(temp.resolve("still.soleus"), back))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("no tenant key");
        Files.writeString(back.resolve("tenant.key"), "ab".repeat(32) + "\n");
        assertThatThrownBy(() -> restored(temp.resolve("still.soleus"), back))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("another tenant key");
        assertThat(Clinics.names(back)).containsExactly("tenant.key");
    }

    @Test
    @Order(8)
    void a_cut_or_a_flipped_byte_is_told_and_changes_nothing() throws Exception {
        var back = Clinics.empty(temp.resolve("damaged"), data());
        var whole = Files.readAllBytes(temp.resolve("still.soleus"));
        var bent = temp.resolve("bent.soleus");
        int step = Math.max(1, whole.length / 40);
        for (int at = 0; at < whole.length; at += step) {
            var bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(bent, bytes);
            assertThatThrownBy(() -> restored(bent, back)).isInstanceOf(Stop.class);
            Files.write(bent, Arrays.copyOf(whole, at));
            assertThatThrownBy(() -> restored(bent, back)).isInstanceOf(Stop.class);
        }
        Files.write(bent, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> restored(bent, back)).isInstanceOf(Stop.class);
        assertThat(Clinics.names(back)).containsExactly("tenant.key");
    }

    @Test
    @Order(9)
    void keys_that_the_clinic_has_lost_are_not_replaced() throws Exception {
        var she = Clinics.ask(data(), SHE);
        var key = Clinics.key(data(), she, ".key");
        var aside = Files.move(key, temp.resolve("aside"));
        var before = Files.readAllBytes(temp.resolve("soleus.keys"));
        assertThatThrownBy(() -> Backup.of(data(), temp.resolve("lost.soleus"), Optional.empty()))
                .isInstanceOf(Stop.class)
                .hasMessageContaining("1 members");
        assertThat(temp.resolve("soleus.keys")).hasBinaryContent(before);
        assertThat(Clinics.names(temp)).noneMatch(name -> name.endsWith(".part"));
        assertThat(temp.resolve("lost.soleus")).doesNotExist();
        Files.move(aside, key);
    }

    @Test
    @Order(10)
    void an_erased_member_stays_unreadable_in_a_backup_of_before() throws Exception {
        var old = Files.copy(temp.resolve("soleus.keys"), temp.resolve("old.keys"));
        var she = erased("ben");
        assertThat(Check.of(data()).lines()).contains("  1 erasures are complete");
        Backup.of(data(), temp.resolve("after.soleus"), Optional.empty());

        var back = Clinics.empty(temp.resolve("erased"), data());
        var told = restored(temp.resolve("still.soleus"), back);
        assertThat(told).anyMatch(line -> line.contains("1 members were erased since"));
        assertThat(Clinics.rows(back))
                .filteredOn(row -> row.contains(she))
                .allMatch(row -> row.startsWith("account.audit"));
        assertThat(Clinics.key(back, she, ".erased")).exists();
        assertThat(Clinics.key(back, she, ".key")).doesNotExist();

        var later = Clinics.empty(temp.resolve("later"), data());
        assertThat(Restore.of(temp.resolve("after.soleus"), Optional.of(old), later))
                .noneMatch(line -> line.contains("were erased"));
        assertThat(Clinics.key(later, she, ".key")).doesNotExist();
        assertThat(Clinics.key(later, she, ".erased")).exists();
    }

    /// One of the demo erases everything of his, in the running clinic.
    ///
    /// @return the number on the receipt
    private static String erased(String handle) throws Exception {
        clinic = operator.start();
        var leaving = Visitor.demo(clinic.port(), handle);
        var asked = leaving.post("/account/confirm/code", "then", "/account/erase");
        var code = CODE.matcher(leaving.get("/account/outbox").body());
        assertThat(code.find()).isTrue();
        leaving.post(
                "/account/confirm",
                "ticket",
                Visitor.hidden(asked, "ticket"),
                "code",
                code.group());
        var gone = leaving.save("/account/erase", "word", "erase");
        var number = NUMBER.matcher(leaving.get(Visitor.location(gone)).body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static List<String> restored(Path file, Path into) {
        return Restore.of(file, Optional.of(temp.resolve("soleus.keys")), into);
    }

    private static Path data() {
        return temp.resolve("data");
    }
}
