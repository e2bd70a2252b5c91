package org.soleus.server.run;

import java.lang.reflect.Proxy;

/// Being asked to stop (SIGTERM) is no failure: the program ends with 0 once all has stopped.
///
/// The JVM would end with 143, which those who watch over programs take for a crash.
final class Ending {

    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private Ending() {}

    /// From now on. It is asked for by name: not every JVM has it, and one without ends with 143.
    static void well() {
        try {
            var signal = Class.forName(SIGNAL);
            var handler = Class.forName(HANDLER);
            var ends =
                    Proxy.newProxyInstance(
                            Ending.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (_, _, _) -> {
                                System.exit(0);
                                return null;
                            });
            var term = signal.getConstructor(String.class).newInstance("TERM");
            signal.getMethod("handle", signal, handler).invoke(null, term, ends);
        } catch (ReflectiveOperationException notHere) {
            // ends all the same
        }
    }
}
