package org.soleus.clinical.exercise;

/// What an exercise works.
public enum Muscle {
    GASTROCNEMIUS,
    SOLEUS,
    ACHILLES,
    SHIN,
    INNER_ANKLE,
    OUTER_ANKLE,
    ARCH,
    QUADS,
    HAMSTRINGS,
    GLUTES,
    SIDE_HIP,
    HIP_FLEXORS,
    TRUNK,
    CHEST,
    HEART
}
