package org.soleus.server.run;

/// A reason not to start, or not to do what a verb was asked for, in words for the operator.
public final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;

    private Stop(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /// The world does not allow it: a folder in use, a full disk, a port that is taken.
    public static Stop because(String message) {
        return new Stop(1, message);
    }

    /// The command line asks for something that does not exist.
    static Stop misuse(String message) {
        return new Stop(2, message);
    }

    /// What the program ends with: 1 when the world said no, 2 when the command line did.
    public int exit() {
        return exit;
    }
}
