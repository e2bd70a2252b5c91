package org.soleus.server.run;

import java.nio.file.Path;
import java.util.Optional;

/// What the operator asked for on the command line of `run`.
///
/// @param port where to listen; 0 lets the system choose
/// @param host the address to listen on; loopback unless the operator says otherwise
/// @param data the folder that holds everything this clinic keeps
/// @param freshDemo whether to throw a demo away and begin it again
/// @param pulse where those who watch over it may ask how it is; nowhere without it
record Options(int port, String host, Path data, boolean freshDemo, Optional<Place> pulse) {

    private static final int MAX_PORT = 65_535;

    static final String USAGE =
            "usage: ./soleus run [--port N] [--host H] [--data DIR] [--fresh-demo]"
                    + " [--pulse [HOST:]PORT]";

    /// @throws Stop when an option is unknown or its value cannot be used
    static Options of(String... args) {
        var options = new Options(8080, "127.0.0.1", Path.of("data"), false, Optional.empty());
        for (int i = 0; i < args.length; i++) {
            var arg = args[i];
            options =
                    switch (arg) {
                        case "--fresh-demo" -> options.withFreshDemo();
                        case "--port" -> options.withPort(value(args, ++i));
                        case "--host" -> options.withHost(value(args, ++i));
                        case "--data" -> options.withData(value(args, ++i));
                        case "--pulse" -> options.withPulse(value(args, ++i));
                        default -> throw Stop.misuse("there is no option '" + arg + "'\n" + USAGE);
                    };
        }
        return options;
    }

    boolean isLoopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private static String value(String[] args, int at) {
        if (at >= args.length) {
            throw Stop.misuse(args[at - 1] + " needs a value\n" + USAGE);
        }
        return args[at];
    }

    private Options withPort(String text) {
        try {
            int wanted = Integer.parseInt(text);
            if (wanted >= 0 && wanted <= MAX_PORT)
                return new Options(wanted, host, data, freshDemo, pulse);
        } catch (NumberFormatException notANumber) {
            // falls through to the one message
        }
        throw Stop.misuse("--port needs a number from 0 to " + MAX_PORT + ", not '" + text + "'");
    }

    private Options withHost(String text) {
        return new Options(port, text, data, freshDemo, pulse);
    }

    private Options withData(String text) {
        return new Options(port, host, Path.of(text), freshDemo, pulse);
    }

    private Options withFreshDemo() {
        return new Options(port, host, data, true, pulse);
    }

    private Options withPulse(String text) {
        try {
            return new Options(port, host, data, freshDemo, Optional.of(Place.of(text)));
        } catch (IllegalArgumentException none) {
            throw Stop.misuse("--pulse needs [HOST:]PORT, not '" + text + "'");
        }
    }
}
