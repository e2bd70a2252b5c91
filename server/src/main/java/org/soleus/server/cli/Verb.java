package org.soleus.server.cli;

import org.soleus.server.json.BadInput;

import java.io.PrintStream;
import java.util.List;

/// One thing that `./soleus` can do without a clinic running.
public interface Verb {

    /// The word on the command line.
    String name();

    /// Does it.
    ///
    /// @param options what follows the word
    /// @return 0 when it was done
    /// @throws BadInput when the options or the file are wrong; nothing has been printed then
    int run(List<String> options, PrintStream out);

    /// Does it, and says in plain words beside what it prints for programs how it went.
    ///
    /// @param plain for people
    default int run(List<String> options, PrintStream out, PrintStream plain) {
        return run(options, out);
    }
}
