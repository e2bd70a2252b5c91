package org.soleus.clinical.exercise;

/// Where the catalogue lists an exercise, in the catalogue's order.
public enum Area {
    STRETCH,
    CALF,
    FOOT,
    ANKLE,
    HIP,
    BALANCE,
    SPRING,
    WARM_UP
}
