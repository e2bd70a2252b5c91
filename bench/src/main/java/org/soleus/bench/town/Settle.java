package org.soleus.bench.town;

import org.soleus.server.Soleus;
import org.soleus.server.plan.Settling;
import org.soleus.server.run.Run;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.nio.file.Path;

/// A clinic into whose data folder made-up members move.
@Configuration(proxyBeanMethods = false)
@Import(Soleus.class)
class Settle {

    private static final String MEMBERS = "town.members";
    private static final String SEED = "town.seed";

    /// Opens the clinic, has them move in, and ends the program.
    static void into(Path data, int members, long seed) {
        System.setProperty(MEMBERS, String.valueOf(members));
        System.setProperty(SEED, String.valueOf(seed));
        System.setProperty("soleus.statement-seconds", "600");
        Run.main(Settle.class, "--port", "0", "--data", data.toString());
        System.exit(0);
    }

    @Bean
    ApplicationRunner movingIn(Settling settling) {
        return _ -> {
            long began = System.nanoTime();
            int came = settling.settle(Integer.getInteger(MEMBERS), Long.getLong(SEED));
            System.out.printf(
                    "%d members moved in, in %.1f s%n", came, (System.nanoTime() - began) / 1e9);
        };
    }
}
