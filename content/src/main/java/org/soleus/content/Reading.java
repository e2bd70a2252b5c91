package org.soleus.content;

/// Where a loader has got to: the line of the field that it looked at last.
///
/// Whatever a loader throws is about that field, so a loader need not carry lines around.
public final class Reading {

    private String file = "";
    private int line = 1;

    void at(String readFile, int readLine) {
        file = readFile;
        line = readLine;
    }

    /// A fault of the field that was looked at last.
    public Fault fault(String what, String cure) {
        return new Fault(file, line, what, cure);
    }
}
