package org.soleus.clinical.plan;

/// The five phases of the twelve weeks. Criteria decide when one ends; weeks are only typical.
public enum Phase {
    CALM("calm", 1),
    RESTORE("restore", 2),
    LOAD("load", 3),
    RETURN("return", 4),
    RESILIENT("resilient", 5);

    private final String id;
    private final int number;

    Phase(String id, int number) {
        this.id = id;
        this.number = number;
    }

    /// The id in data and addresses.
    public String id() {
        return id;
    }

    /// 1 to 5.
    public int number() {
        return number;
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

    /// Whether it comes earlier than the other.
    public boolean isBefore(Phase other) {
        return compareTo(other) < 0;
    }
}
