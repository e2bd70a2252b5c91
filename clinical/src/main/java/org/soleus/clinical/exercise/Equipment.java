package org.soleus.clinical.exercise;

/// What an exercise needs beside the body.
public enum Equipment {
    WALL,
    CHAIR,
    STEP,
    TOWEL,
    BAND,
    ROLLER,
    CUSHION,
    WEIGHT,
    MAT,
    TAPE
}
