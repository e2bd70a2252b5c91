package org.soleus.server;

import org.soleus.server.run.Run;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulith;

import java.util.Arrays;

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
        System.err.println("soleus: there is no verb '" + verb + "'");
        System.exit(2);
    }
}
