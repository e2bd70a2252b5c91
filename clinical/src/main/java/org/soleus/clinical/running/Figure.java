package org.soleus.clinical.running;

/// One number about a whole run or lap, with its unit.
public enum Figure {
    /// From the start to the end, pauses included.
    ELAPSED("elapsed_s"),
    /// While the watch ran.
    TIMER("timer_s"),
    /// While the person moved.
    MOVING("moving_s"),
    DISTANCE("distance_m"),
    ASCENT("ascent_m"),
    DESCENT("descent_m"),
    SPEED("speed_m_s"),
    /// Steps a minute of both feet.
    CADENCE("cadence_spm"),
    HEART_RATE("heart_rate_bpm"),
    TOP_HEART_RATE("top_heart_rate_bpm"),
    CONTACT("contact_ms"),
    VERTICAL_OSCILLATION("vertical_oscillation_mm"),
    STEP_LENGTH("step_length_m"),
    POWER("power_w"),
    /// Kilocalories, as the file says; nothing is decided by it.
    ENERGY("energy_kcal");

    private final String column;

    Figure(String column) {
        this.column = column;
    }

    /// The name at every boundary, as `elapsed_s`.
    public String column() {
        return column;
    }
}
