package org.soleus.bench.outcome;

import org.soleus.bench.clinic.Spent;
import org.soleus.clinical.outcome.Cell;
import org.soleus.clinical.outcome.Headcount;
import org.soleus.server.Soleus;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.outcome.Courses;
import org.soleus.server.outcome.Gathered;
import org.soleus.server.run.Opening;
import org.soleus.server.run.Run;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;

/// A clinic with a million members and a morning a week of each in its own tables, which reads all
/// of them into columns.
@Configuration(proxyBeanMethods = false)
@Import(Soleus.class)
public class Rebuild {

    private static final int TIMES = 3;

    /// @param args the data folder, and the file for the seconds of each reading
    public static void main(String[] args) {
        System.setProperty("rebuild.data", args[0]);
        System.setProperty("rebuild.seconds", args[1]);
        Run.main(Rebuild.class, "--port", "0", "--data", args[0]);
        System.exit(0);
    }

    @Bean
    ApplicationRunner rebuilding(
            Opening opening, Clinic clinic, Courses courses, Transactions transactions) {
        var seconds = Path.of(System.getProperty("rebuild.seconds"));
        var data = Path.of(System.getProperty("rebuild.data"));
        return new Rebuilding(opening, clinic, courses, transactions, data, seconds);
    }

    private record Rebuilding(
            Opening opening,
            Clinic clinic,
            Courses courses,
            Transactions transactions,
            Path data,
            Path seconds)
            implements ApplicationRunner {

        @Override
        public void run(ApplicationArguments unused) {
            try {
                long answers = fill();
                var lines = new ArrayList<String>();
                for (int i = 0; i < TIMES; i++) lines.add(gather());
                lines.add(String.valueOf(answers));
                Files.write(seconds, lines);
            } catch (SQLException failed) {
                throw new IllegalStateException("the clinic could not be filled", failed);
            } catch (IOException world) {
                throw new UncheckedIOException(world);
            }
        }

        /// How long it took by the clock, and how much of it this process and PostgreSQL worked.
        private String gather() throws IOException {
            var here = ProcessHandle.current();
            var postgres = Spent.postgres(data);
            long from = System.nanoTime();
            long ours = Spent.cpuMs(here);
            long theirs = Spent.descendantsCpuMs(postgres);
            check(transactions.in(Scope.system(clinic.tenant()), courses::gather));
            return "%s %s %s"
                    .formatted(
                            (System.nanoTime() - from) / 1e9,
                            (Spent.cpuMs(here) - ours) / 1e3,
                            (Spent.descendantsCpuMs(postgres) - theirs) / 1e3);
        }

        private static void check(Gathered gathered) {
            var enrolled = gathered.board().all().counts().get(Headcount.ENROLLED);
            if (!new Cell.Shown(Million.MEMBERS).equals(enrolled)) {
                throw new IllegalStateException("not everybody is there: " + enrolled);
            }
        }

        /// As the owner, without the trail of who wrote what, and with the index made at the end.
        private long fill() throws SQLException {
            var database = opening.coming().join();
            try (var owner =
                            DriverManager.getConnection(
                                    database.url(), database.owner(), database.ownerPassword());
                    var sql = owner.createStatement()) {
                sql.execute("SET session_replication_role = replica");
                sql.execute("SET synchronous_commit = off");
                var tenant = "'" + clinic.tenant().value() + "'::uuid";
                sql.execute(members(tenant));
                sql.execute(courses(tenant));
                sql.execute("ALTER TABLE plan.morning DROP CONSTRAINT morning_pkey");
                for (int week = 0; week < 13; week++) sql.execute(mornings(tenant, week));
                sql.execute("ALTER TABLE plan.morning ADD PRIMARY KEY (tenant, member, day)");
                sql.execute("VACUUM ANALYZE account.person, outcome.course, plan.morning");
                sql.execute("CHECKPOINT");
                return count(owner);
            }
        }

        private static String members(String tenant) {
            return """
            INSERT INTO account.person (tenant, member, role, sealed, mail_index, unit, zone, created_at)
            SELECT %s, md5('m' || n)::uuid, 'member', '\\x00', decode(md5('i' || n), 'hex'), 'km',
              'UTC', '2026-01-04' FROM generate_series(1, %d) n\
            """
                    .formatted(tenant, Million.MEMBERS);
        }

        private static String courses(String tenant) {
            return """
            INSERT INTO outcome.course SELECT %s, member, '2026-01-05', hashtext(member::text) %% 5 <> 0
            FROM account.person WHERE role = 'member'\
            """
                    .formatted(tenant);
        }

        /// Three in a hundred stop answering each week.
        private static String mornings(String tenant, int week) {
            return """
            INSERT INTO plan.morning (tenant, member, day, pain, at)
            SELECT %1$s, member, DATE '2026-01-05' + 7 * %2$d,
              (abs(hashtext(member::text || '%2$d')) %% 5) + 3 - %2$d / 4, '2026-01-05'
            FROM account.person WHERE role = 'member'
              AND abs(hashtext(member::text)) %% 10000 < 10000 * power(0.9685, %2$d)\
            """
                    .formatted(tenant, week);
        }

        private static long count(Connection owner) throws SQLException {
            try (var sql = owner.createStatement();
                    var row = sql.executeQuery("SELECT count(*) FROM plan.morning")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
