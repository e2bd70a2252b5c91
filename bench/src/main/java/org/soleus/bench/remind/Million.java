package org.soleus.bench.remind;

import org.soleus.server.Soleus;
import org.soleus.server.account.Clinic;
import org.soleus.server.plan.remind.Reminding;
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
import java.util.Arrays;
import java.util.List;

/// A clinic with a million members, each of whom wants to be reminded once a day, evenly over the
/// day.
@Configuration(proxyBeanMethods = false)
@Import(Soleus.class)
public class Million {

    private static final int MEMBERS = 1_000_000;
    private static final int HOUR = MEMBERS / 24;
    private static final int LOOKS = 2_000;
    private static final String FIGURES = "remind.figures";

    /// @param args the data folder, and the file for the figures
    public static void main(String[] args) {
        System.setProperty(FIGURES, args[1]);
        System.setProperty("soleus.remind.every-s", "86400");
        Run.main(Million.class, "--port", "0", "--data", args[0]);
        System.exit(0);
    }

    @Bean
    ApplicationRunner looking(Opening opening, Clinic clinic, Reminding reminding) {
        return new Looking(opening, clinic, reminding, Path.of(System.getProperty(FIGURES)));
    }

    private record Looking(Opening opening, Clinic clinic, Reminding reminding, Path figures)
            implements ApplicationRunner {

        @Override
        public void run(ApplicationArguments unused) {
            try (var owner = owner()) {
                fill(owner);
                double look = look();
                double scan = scan(owner);
                make(
                        owner,
                        "UPDATE plan.reminder SET next_at = now() WHERE %s".formatted(inAnHour()));
                make(owner, "CHECKPOINT");
                double hour = hour();
                var lines = List.of(look, scan, hour, (double) HOUR);
                Files.write(figures, lines.stream().map(String::valueOf).toList());
            } catch (SQLException failed) {
                throw new IllegalStateException("the clinic could not be filled", failed);
            } catch (IOException world) {
                throw new UncheckedIOException(world);
            }
        }

        private Connection owner() throws SQLException {
            var database = opening.coming().join();
            return DriverManager.getConnection(
                    database.url(), database.owner(), database.ownerPassword());
        }

        private static void make(Connection owner, String change) throws SQLException {
            try (var sql = owner.createStatement()) {
                sql.execute(change);
            }
        }

        private void fill(Connection owner) throws SQLException {
            make(owner, "SET session_replication_role = replica");
            make(owner, "SET synchronous_commit = off");
            make(owner, members("'" + clinic.tenant().value() + "'::uuid"));
            make(
                    owner,
                    """
                    INSERT INTO plan.reminder
                    SELECT tenant, member, 'SESSION', true, false, '18:00', NULL, NULL,
                      now() + interval '10 minutes' + random() * interval '24 hours'
                    FROM account.person WHERE role = 'member'
                    """);
            make(owner, "VACUUM ANALYZE account.person, plan.reminder");
            make(owner, "CHECKPOINT");
        }

        private static String members(String tenant) {
            return """
            INSERT INTO account.person (tenant, member, role, sealed, mail_index, unit, zone, created_at)
            SELECT %s, md5('m' || n)::uuid, 'member', '\\x00', decode(md5('i' || n), 'hex'), 'km',
              'UTC', now() FROM generate_series(1, %d) n\
            """
                    .formatted(tenant, MEMBERS);
        }

        private static String inAnHour() {
            return "member IN (SELECT member FROM plan.reminder ORDER BY next_at LIMIT "
                    + HOUR
                    + ")";
        }

        /// The slowest hundredth of many looks that find nobody, in milliseconds.
        private double look() {
            var took = new double[LOOKS];
            for (int i = 0; i < 2 * LOOKS; i++) {
                long from = System.nanoTime();
                if (reminding.look()) throw new IllegalStateException("somebody was due");
                took[i % LOOKS] = (System.nanoTime() - from) / 1e6;
            }
            Arrays.sort(took);
            return took[LOOKS * 99 / 100];
        }

        private static double scan(Connection owner) throws SQLException {
            make(owner, "SET enable_indexscan = off");
            make(owner, "SET enable_bitmapscan = off");
            long from = System.nanoTime();
            make(owner, "SELECT count(*) FROM plan.reminder WHERE next_at <= now()");
            double took = (System.nanoTime() - from) / 1e6;
            make(owner, "RESET enable_indexscan");
            make(owner, "RESET enable_bitmapscan");
            return took;
        }

        private double hour() {
            long from = System.nanoTime();
            int moved = 0;
            while (reminding.look()) moved++;
            if (moved != HOUR) throw new IllegalStateException(moved + " were due");
            return (System.nanoTime() - from) / 1e9;
        }
    }
}
