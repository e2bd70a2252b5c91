package org.soleus.clinical.exercise;

/// How a camera may count an exercise: the ids of the camera table.
public enum Metric {
    HEEL_RAISE("CAM-HR"),
    HEEL_RAISE_BENT("CAM-HR(bent)"),
    HEEL_HOLD("CAM-HR(hold)"),
    HEEL_DROP("CAM-HD"),
    STRETCH_STRAIGHT("CAM-STR(gastroc)"),
    STRETCH_BENT("CAM-STR(soleus)"),
    KNEE_TO_WALL("CAM-KTW"),
    SQUAT("CAM-SQ"),
    SQUAT_HOLD("CAM-SQ(hold)"),
    STEP("CAM-STEP"),
    BRIDGE("CAM-BR"),
    LEG_LIFT("CAM-ABD"),
    HINGE("CAM-RDL"),
    BALANCE("CAM-BAL"),
    HOP("CAM-HOP"),
    SWING("CAM-SW"),
    NONE("CAM-NONE");

    private final String id;

    Metric(String id) {
        this.id = id;
    }

    /// Its id in the camera table.
    public String id() {
        return id;
    }
}
