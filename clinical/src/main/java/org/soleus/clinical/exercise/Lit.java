package org.soleus.clinical.exercise;

/// What a drawing colours as working.
public enum Lit {
    CALF,
    SOLEUS,
    TENDON,
    SHIN,
    OUTER_ANKLE,
    INNER_ANKLE,
    ARCH,
    QUADS,
    HAMSTRINGS,
    GLUTES,
    SIDE_HIP,
    CHEST,
    /// The far or other leg's calf too, where both legs work alike.
    BOTH
}
