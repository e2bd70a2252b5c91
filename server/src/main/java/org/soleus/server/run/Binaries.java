package org.soleus.server.run;

import io.zonky.test.db.postgres.util.LinuxUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's own programs, unpacked once for this machine's user.
///
/// @param home the folder with `bin`, `lib` and `share`
record Binaries(Path home) {

    /// The release of PostgreSQL that this program carries.
    private static final String RELEASE = "18.6.0";

    /// Finds them in the user's cache, or unpacks them there.
    static Binaries unpacked() throws IOException {
        var home = cache().resolve("postgresql-" + RELEASE);
        if (!Files.exists(home.resolve("bin/postgres"))) Unpacking.into(home);
        return new Binaries(home);
    }

    /// A command line for one of the programs. PostgreSQL refuses to run as root, so that root runs
    /// it in a user namespace of its own, where it is nobody.
    List<String> command(String program, List<String> arguments) {
        var line = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) line.addAll(List.of("unshare", "-U"));
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        return line;
    }

    private static Path cache() {
        var asked = System.getenv("XDG_CACHE_HOME");
        var root =
                asked == null || asked.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(asked);
        return root.resolve("soleus");
    }
}
