package org.soleus.bench.intake;

import com.sun.management.OperatingSystemMXBean;

import org.soleus.bench.running.MadeFiles;
import org.soleus.server.Soleus;
import org.soleus.server.account.Enrolment;
import org.soleus.server.account.Enrolments;
import org.soleus.server.account.Identity;
import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Unit;
import org.soleus.server.run.Run;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.FileTold;
import org.soleus.server.running.feed.Reader;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A clinic that takes an archive in, for one member after the other, by the product's own way from
/// upload to stored and scored.
@Configuration(proxyBeanMethods = false)
@Import(Soleus.class)
public class Intake {

    /// A run of this many seconds takes 100 kB.
    private static final int ROWS = 4_160;

    private static final int MEMBERS = 5;
    private static final LocalDate BORN = LocalDate.of(1990, 5, 31);

    /// @param args the data folder, how many runs, and the file for the seconds that each took
    public static void main(String[] args) {
        System.setProperty("intake.data", args[0]);
        System.setProperty("intake.runs", args[1]);
        System.setProperty("intake.seconds", args[2]);
        Run.main(Intake.class, "--port", "0", "--data", args[0]);
        System.exit(0);
    }

    @Bean
    ApplicationRunner takingIn(
            Arrivals arrivals, Reader reader, Enrolments enrolments, Clock clock) {
        int runs = Integer.getInteger("intake.runs");
        var seconds = Path.of(System.getProperty("intake.seconds"));
        return new TakingIn(arrivals, reader, enrolments, clock, runs, seconds);
    }

    private record TakingIn(
            Arrivals arrivals,
            Reader reader,
            Enrolments enrolments,
            Clock clock,
            int runs,
            Path seconds)
            implements ApplicationRunner {

        @Override
        public void run(ApplicationArguments unused) {
            try {
                var archive = archive();
                var took = new ArrayList<String>();
                for (int number = 0; number < MEMBERS; number++) {
                    var me = somebody(number);
                    took.add(take(me, archive, runs));
                    if (number == MEMBERS - 1) took.add(again(me, archive));
                }
                Files.write(seconds, took);
            } catch (IOException world) {
                throw new UncheckedIOException(world);
            }
        }

        private byte[] archive() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (int run = 0; run < runs; run++) {
                    zip.putNextEntry(new ZipEntry("activities/" + run + ".fit"));
                    zip.write(MadeFiles.fit(ROWS, run - runs));
                }
            }
            return bytes.toByteArray();
        }

        private SignedIn somebody(int number) {
            var who = new Identity("Runner " + number, "runner" + number + "@bench.example", BORN);
            return enrolments.enrol(
                    new Enrolment(
                            Role.MEMBER,
                            who,
                            true,
                            Unit.KM,
                            "UTC",
                            clock.instant(),
                            Optional.empty()));
        }

        /// @return seconds by the clock, of the server's processor time, and of PostgreSQL's
        private String take(SignedIn me, byte[] archive, int expected) throws IOException {
            List<FileTold> told = new ArrayList<>();
            long cpu = cpu();
            double database = database();
            long from = System.nanoTime();
            try (var arrival = arrivals.take("export.zip", new ByteArrayInputStream(archive))) {
                me.scope().run(() -> reader.read(me, arrival, told::add));
            }
            double took = (System.nanoTime() - from) / 1e9;
            double used = (cpu() - cpu) / 1e9;
            long fresh =
                    told.stream()
                            .flatMap(file -> file.runs().stream())
                            .filter(run -> run.outcome().equals("new"))
                            .count();
            if (fresh != expected) throw new IllegalStateException(fresh + " of " + expected);
            return took + " " + used + " " + (database() - database);
        }

        /// Of everything that the embedded PostgreSQL started and that still runs, in seconds.
        private static double database() throws IOException {
            var note = Path.of(System.getProperty("intake.data"), "postgres", "postmaster.pid");
            var postgres = ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst()));
            return postgres.stream()
                            .flatMap(ProcessHandle::descendants)
                            .flatMap(one -> one.info().totalCpuDuration().stream())
                            .mapToLong(Duration::toMillis)
                            .sum()
                    / 1e3;
        }

        private static long cpu() {
            var machine = ManagementFactory.getOperatingSystemMXBean();
            return machine instanceof OperatingSystemMXBean ours ? ours.getProcessCpuTime() : 0;
        }

        /// Cut short by a byte, so that it is another file with the same runs.
        private String again(SignedIn me, byte[] archive) throws IOException {
            return take(me, java.util.Arrays.copyOf(archive, archive.length - 1), 0);
        }
    }
}
