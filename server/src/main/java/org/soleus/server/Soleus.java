package org.soleus.server;

import org.soleus.server.cli.Verbs;
import org.soleus.server.run.Run;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulith;

import java.util.Arrays;
import java.util.List;

/// The clinic's front door: the one program that `./soleus` starts.
@Modulith(systemName = "Soleus")
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
public class Soleus {

    /// @param args the verb and its options, as given on the command line
    public static void main(String[] args) {
        var verb = args.length == 0 ? "run" : args[0];
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        if (verb.equals("run")) {
            Run.main(Soleus.class, rest);
            return;
        }
        System.exit(
                Verbs.find(verb)
                        .map(found -> Verbs.run(found, List.of(rest), System.out, System.err))
                        .orElseGet(() -> unknown(verb)));
    }

    private static int unknown(String verb) {
        System.err.println("soleus: there is no verb '" + verb + "'");
        return Verbs.BAD_INPUT;
    }
}
