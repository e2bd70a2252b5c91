package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Visitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The clinic on a PostgreSQL that somebody else keeps: a database of its own there, and an owner
/// who is no superuser.
class OutsideDatabaseTest {

    private static final String PASSWORD = "lent-for-one-test";

    @TempDir Path temp;

    private final List<Process> started = new ArrayList<>();
    private DataFolder elsewhere;
    private Postgres outside;

    @BeforeEach
    void lend_a_database() throws SQLException {
        elsewhere = DataFolder.open(temp.resolve("elsewhere"));
        outside = Postgres.start(elsewhere);
        asSuperuser("CREATE ROLE keeper LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
        asSuperuser("CREATE DATABASE clinic OWNER keeper");
    }

    @AfterEach
    void take_it_back() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        }
        outside.close();
        elsewhere.close();
    }

    @Test
    void it_serves_from_there_keeps_nothing_of_it_here_and_is_found_again() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("demo"), "Begun as a demo.\n");

        var first = launch("first", address(PASSWORD)).ready();
        var saved =
                Visitor.demo(first.port(), "ada")
                        .save("/account", "unit", "mi", "zone", "Europe/Berlin", "theme", "device");
        assertThat(saved.statusCode()).isEqualTo(303);
        first.process().destroy();
        assertThat(first.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(data().resolve("postgres")).doesNotExist();

        var second = launch("second", address(PASSWORD)).ready();
        assertThat(Visitor.demo(second.port(), "ada").get("/account").body())
                .contains("value=\"mi\" checked");
        assertThat(second.said()).doesNotContain(PASSWORD);
    }

    @Test
    void a_clinic_there_is_no_demo_unless_it_was_begun_as_one() throws Exception {
        var clinic = launch("own", address(PASSWORD)).ready();
        assertThat(clinic.said()).doesNotContain("demo");
        assertThat(new Visitor(clinic.port()).get("/account/demo").statusCode()).isEqualTo(404);
        assertThat(new Visitor(clinic.port()).get("/health").body()).isEqualTo("ok\n");
    }

    @Test
    void a_server_that_is_away_or_turns_it_down_is_told_in_words_and_never_the_password()
            throws Exception {
        assertThat(refusal("jdbc:postgresql://127.0.0.1:1/clinic?user=keeper&password=" + PASSWORD))
                .contains("SOLEUS_DB_URL", "127.0.0.1:1");
        assertThat(refusal(address("wrong"))).contains("SOLEUS_DB_URL", "password");
        assertThat(refusal("postgres://keeper:" + PASSWORD + "@127.0.0.1/clinic"))
                .contains("SOLEUS_DB_URL", "jdbc:postgresql://");
    }

    @Test
    void it_is_copied_and_brought_back_into_another_database_there() throws Exception {
        asSuperuser("CREATE DATABASE second OWNER keeper");
        var second = address(PASSWORD).replace("/clinic?", "/second?");
        Files.createDirectories(data());
        Files.writeString(data().resolve("demo"), "Begun as a demo.\n");
        var clinic = launch("first", address(PASSWORD)).ready();
        Visitor.demo(clinic.port(), "ada")
                .save("/account", "unit", "mi", "zone", "Europe/Berlin", "theme", "device");
        var file = temp.resolve("one.soleus").toString();
        done(0, address(PASSWORD), "backup", "--data", data() + "", "--out", file);

        var back = Files.createDirectory(temp.resolve("back"));
        Files.copy(data().resolve("tenant.key"), back.resolve("tenant.key"));
        var words = List.of("restore", "--from", file, "--data", back + "").toArray(String[]::new);
        assertThat(done(1, address(PASSWORD), words)).contains("SOLEUS_DB_URL", "holds a clinic");
        assertThat(back.resolve("keys")).doesNotExist();
        assertThat(done(0, second, words)).contains("account.person", "the same");
        assertThat(back.resolve("postgres")).doesNotExist();

        var again = Launched.on(back, temp.resolve("again.txt"), Map.of("SOLEUS_DB_URL", second));
        started.add(again.process());
        assertThat(Visitor.demo(again.ready().port(), "ada").get("/account").body())
                .contains("value=\"mi\" checked");
    }

    /// Does a verb to its end.
    private String done(int exit, String address, String... words) throws Exception {
        var out = temp.resolve(words[0] + System.nanoTime() + ".txt");
        var verb = Launched.verb(out, Map.of("SOLEUS_DB_URL", address), words);
        started.add(verb.process());
        assertThat(verb.process().waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(verb.process().exitValue()).as(verb.said()).isEqualTo(exit);
        assertThat(verb.said()).doesNotContain(PASSWORD, "\tat ");
        return verb.said();
    }

    private String refusal(String address) throws IOException, InterruptedException {
        var clinic = launch("refused", address);
        assertThat(clinic.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(clinic.process().exitValue()).isEqualTo(1);
        assertThat(clinic.said()).doesNotContain(PASSWORD, "\tat ", "Exception");
        assertThat(clinic.said().lines()).hasSizeLessThanOrEqualTo(3);
        return clinic.said();
    }

    private Launched launch(String name, String address) throws IOException {
        var clinic =
                Launched.on(data(), temp.resolve(name + ".txt"), Map.of("SOLEUS_DB_URL", address));
        started.add(clinic.process());
        return clinic;
    }

    private String address(String password) {
        var here = outside.database().url().replaceFirst("/postgres$", "/clinic");
        return here + "?user=keeper&password=" + password;
    }

    private Path data() {
        return temp.resolve("data");
    }

    private void asSuperuser(String sql) throws SQLException {
        var database = outside.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
