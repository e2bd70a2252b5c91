package org.soleus.bench.fault;

/// An experiment that this machine does not allow; the message says why.
final class Skipped extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    Skipped(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
