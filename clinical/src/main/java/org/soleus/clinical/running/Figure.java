package org.soleus.clinical.running;

/// One number about a whole run or lap, with its unit and the most that it can be.
public enum Figure {
    /// From the start to the end, pauses included.
    ELAPSED("elapsed_s", 8_640_000),
    /// While the watch ran.
    TIMER("timer_s", 8_640_000),
    /// While the person moved.
    MOVING("moving_s", 8_640_000),
    DISTANCE("distance_m", 10_000_000),
    ASCENT("ascent_m", 100_000),
    DESCENT("descent_m", 100_000),
    SPEED("speed_m_s", 1_000),
    /// Steps a minute of both feet.
    CADENCE("cadence_spm", 600),
    HEART_RATE("heart_rate_bpm", 254),
    TOP_HEART_RATE("top_heart_rate_bpm", 254),
    CONTACT("contact_ms", 6_000),
    VERTICAL_OSCILLATION("vertical_oscillation_mm", 6_000),
    STEP_LENGTH("step_length_m", 10),
    POWER("power_w", 10_000),
    /// Kilocalories, as the file says; nothing is decided by it.
    ENERGY("energy_kcal", 1_000_000);

    private final String column;
    private final double most;

    Figure(String column, double most) {
        this.column = column;
        this.most = most;
    }

    /// Whether anybody's run can have this value; never true of what is not a number.
    public boolean holds(double value) {
        return value >= 0 && value <= most;
    }

    /// The name at every boundary, as `elapsed_s`.
    public String column() {
        return column;
    }
}
