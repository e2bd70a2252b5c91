package org.soleus.server.running.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.People;
import org.soleus.server.account.Transactions;
import org.soleus.server.running.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;

/// The watched folder: whose it is, when a file is taken, and what is left alone.
@ClinicTest
class WatchedTest {

    @LocalServerPort int port;
    @Autowired Watched watched;
    @Autowired UploadCode codes;
    @Autowired DemoPeople people;
    @Autowired Arrivals arrivals;
    @Autowired Reader reader;
    @Autowired Clinic clinic;
    @Autowired Transactions transactions;
    @TempDir Path root;

    private Path own;

    @BeforeEach
    void make_her_folder() throws IOException {
        own = Files.createDirectories(root.resolve(code("tomas")));
    }

    private String code(String handle) {
        return codes.of(people.find(handle).orElseThrow().member());
    }

    @Test
    void a_file_is_taken_once_it_has_kept_its_size() throws IOException {
        var file = own.resolve("evening.gpx");
        var recorded = Recorded.of("2026-05-05T17:00:00Z", 3300).gpx();
        Files.write(file, java.util.Arrays.copyOf(recorded, 500));
        watched.look(root);
        Files.write(file, recorded);
        watched.look(root);
        assertThat(file).exists();
        watched.look(root);
        assertThat(own.resolve("read/evening.gpx")).exists();
        assertThat(Visitor.demo(port, "tomas").get("/running").body()).contains("3.3 km");
        assertThat(Visitor.demo(port, "tomas").get("/account/access").body())
                .contains("Soleus itself", "added to your runs");
        assertThat(Visitor.demo(port, "noor").get("/running").body()).doesNotContain("3.3 km");
    }

    @Test
    void what_is_no_run_is_put_aside_and_what_is_not_finished_waits() throws IOException {
        Files.writeString(own.resolve("list.txt"), "milk");
        Files.writeString(own.resolve("x.gpx.part"), "half");
        watched.look(root);
        watched.look(root);
        assertThat(own.resolve("not-read/list.txt")).exists();
        assertThat(own.resolve("x.gpx.part")).exists();
    }

    @Test
    void a_folder_of_nobody_and_a_link_out_are_left_alone() throws IOException {
        var nobody = Files.createDirectories(root.resolve(code("tomas") + "0"));
        var staff = Files.createDirectories(root.resolve(code("ines")));
        var secret = Files.writeString(root.resolve("secret.gpx"), "<gpx/>");
        Files.createSymbolicLink(own.resolve("link.gpx"), secret);
        for (var folder : new Path[] {nobody, staff}) {
            Files.writeString(folder.resolve("a.gpx"), "x");
        }
        watched.look(root);
        watched.look(root);
        assertThat(nobody.resolve("a.gpx")).exists();
        assertThat(staff.resolve("a.gpx")).exists();
        assertThat(own.resolve("link.gpx")).isSymbolicLink();
    }

    @Test
    void two_files_of_one_name_are_both_there_afterwards() throws IOException {
        for (int day = 1; day <= 2; day++) {
            var recorded = Recorded.of("2026-05-0" + day + "T17:00:00Z", 2000 + 100 * day).gpx();
            Files.write(own.resolve("export.gpx"), recorded);
            watched.look(root);
            watched.look(root);
        }
        try (var read = Files.list(own.resolve("read"))) {
            assertThat(read).hasSize(2).allMatch(one -> one.toString().endsWith("export.gpx"));
        }
    }

    @Test
    void a_file_that_is_too_large_is_put_aside_and_copied_nowhere() throws IOException {
        var file = own.resolve("years.zip");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Arrivals.MOST_BYTES + 1);
        }
        watched.look(root);
        watched.look(root);
        assertThat(own.resolve("not-read/years.zip")).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_database_that_is_away_does_not_end_the_watch() {
        var away = new Watched("", codes, arrivals, reader, nobody(), clinic, transactions);
        assertThatThrownBy(() -> away.look(root)).isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> away.lookAround(root)).doesNotThrowAnyException();
    }

    private static People nobody() {
        return (People)
                Proxy.newProxyInstance(
                        People.class.getClassLoader(),
                        new Class<?>[] {People.class},
                        (people, method, given) -> {
                            throw new IllegalStateException("away");
                        });
    }
}
