package org.soleus.clinical.exercise;

/// What an exercise needs beside the body.
public enum Equipment {
    WALL("a wall"),
    CHAIR("a firm chair"),
    STEP("a step with a rail"),
    TOWEL("a towel"),
    BAND("a stretch band"),
    ROLLER("a roller or ball"),
    CUSHION("a cushion"),
    WEIGHT("a weight or backpack"),
    MAT("a mat"),
    TAPE("tape or a ruler");

    private final String words;

    Equipment(String words) {
        this.words = words;
    }

    /// As a member says it.
    public String words() {
        return words;
    }
}
