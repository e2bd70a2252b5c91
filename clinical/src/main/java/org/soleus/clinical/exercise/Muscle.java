package org.soleus.clinical.exercise;

/// What an exercise works, named plainly first.
public enum Muscle {
    GASTROCNEMIUS("upper calf", "gastrocnemius"),
    SOLEUS("lower calf", "soleus"),
    ACHILLES("Achilles tendon", ""),
    SHIN("front of the shin", "tibialis anterior"),
    INNER_ANKLE("inner ankle", "tibialis posterior"),
    OUTER_ANKLE("outer ankle", "peroneals"),
    ARCH("small muscles under the arch", "foot core"),
    QUADS("front of the thigh", "quadriceps"),
    HAMSTRINGS("back of the thigh", "hamstrings"),
    GLUTES("seat muscles", "gluteus maximus"),
    SIDE_HIP("side of the hip", "gluteus medius"),
    HIP_FLEXORS("front of the hip", "hip flexors"),
    TRUNK("trunk", ""),
    CHEST("chest and arms", ""),
    HEART("heart and lungs", "");

    private final String plain;
    private final String clinical;

    Muscle(String plain, String clinical) {
        this.plain = plain;
        this.clinical = clinical;
    }

    /// As a member says it.
    public String plain() {
        return plain;
    }

    /// As a clinician says it; empty when there is no other word.
    public String clinical() {
        return clinical;
    }
}
