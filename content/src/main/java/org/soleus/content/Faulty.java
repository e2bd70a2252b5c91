package org.soleus.content;

import java.util.List;
import java.util.stream.Collectors;

/// A content file cannot be read; says each place and its cure.
public final class Faulty extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /// @param faults at least one
    public Faulty(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// One fault alone.
    public static Faulty at(String file, int line, String what, String cure) {
        return new Faulty(List.of(new Fault(file, line, what, cure)));
    }

    /// Every one of them.
    public List<Fault> faults() {
        return faults;
    }
}
