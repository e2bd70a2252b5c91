package org.soleus.clinical.plan;

/// The five phases of the twelve weeks. Criteria decide when one ends; weeks are only typical.
public enum Phase {
    CALM("calm"),
    RESTORE("restore"),
    LOAD("load"),
    RETURN("return"),
    RESILIENT("resilient");

    private final String id;

    Phase(String id) {
        this.id = id;
    }

    /// The id in data and addresses.
    public String id() {
        return id;
    }

    /// 1 to 5.
    public int number() {
        return ordinal() + 1;
    }

    /// @throws IllegalArgumentException when no phase has this id
    public static Phase of(String id) {
        for (Phase phase : values()) {
            if (phase.id.equals(id)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("no phase is called " + id);
    }

    boolean isBefore(Phase other) {
        return compareTo(other) < 0;
    }

    Phase next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
