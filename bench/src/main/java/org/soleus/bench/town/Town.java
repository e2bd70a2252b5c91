package org.soleus.bench.town;

import org.soleus.server.Soleus;
import org.soleus.server.run.Run;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Makes a clinic of many members in a data folder, each with a plan of twelve weeks and six weeks
/// of check-ins, and signs some of them in.
@Configuration(proxyBeanMethods = false)
@Import({Soleus.class, Lives.class, Crowd.class, SignIns.class})
public class Town {

    private static final int MODELS = 16;
    private static final int AT_ONCE = 8;
    private static final int SIGNED_IN = 2_000;

    /// @param args the data folder, how many members, and the file for their cookies
    public static void main(String[] args) {
        System.setProperty("town.members", args[1]);
        System.setProperty("town.cookies", args[2]);
        Run.main(Town.class, "--port", "0", "--data", args[0], "--fresh-demo");
        System.exit(0);
    }

    @Bean
    @Primary
    TownClock townClock() {
        return new TownClock();
    }

    @Bean
    ApplicationRunner making(
            Lives lives, Crowd crowd, SignIns signIns, TownClock clock, Environment asked) {
        int members = asked.getRequiredProperty("town.members", Integer.class);
        var cookies = Path.of(asked.getRequiredProperty("town.cookies"));
        return new Making(lives, crowd, signIns, clock, members, cookies);
    }

    private record Making(
            Lives lives, Crowd crowd, SignIns signIns, TownClock clock, int members, Path cookies)
            implements ApplicationRunner {

        @Override
        public void run(ApplicationArguments unused) {
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                make(new Together(threads));
            } catch (SQLException | ExecutionException failed) {
                throw new IllegalStateException("the town could not be made", failed);
            } catch (IOException world) {
                throw new UncheckedIOException(world);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        private void make(Together together)
                throws SQLException, ExecutionException, IOException, InterruptedException {
            var models = IntStream.range(0, MODELS).mapToObj(Model::new).toList();
            var lived = lives.live(models, LocalDate.now(ZoneOffset.UTC), together);
            clock.set(Instant.now());
            var numbers = IntStream.range(0, members).boxed().toList();
            var everybody = together.all(numbers, lives::enrol);
            crowd.copy(lived, everybody);
            var some = everybody.subList(0, Math.min(members, SIGNED_IN));
            Files.write(cookies, together.all(some, signIns::cookie));
        }
    }
}
