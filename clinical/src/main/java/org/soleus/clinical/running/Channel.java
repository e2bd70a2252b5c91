package org.soleus.clinical.running;

/// What a column of a track holds, with its unit and the values that it can take.
///
/// The bounds are of what a device could write and a body or the earth could do; a value outside is
/// not kept.
public enum Channel {
    /// Metres from the start; never falls.
    DISTANCE("distance_m", 0, 100_000_000),
    ALTITUDE("altitude_m", -1_000, 20_000),
    /// Degrees north.
    LATITUDE("latitude_deg", -90, 90),
    /// Degrees east.
    LONGITUDE("longitude_deg", -180, 180),
    SPEED("speed_m_s", 0, 1_000),
    /// Steps a minute of both feet; only of sports on foot.
    CADENCE("cadence_spm", 0, 600),
    /// Turns or strokes a minute, as recorded; of every other sport.
    TURNS("turns_rpm", 0, 600),
    HEART_RATE("heart_rate_bpm", 1, 254),
    /// Ground contact of one step.
    CONTACT("contact_ms", 0, 6_000),
    VERTICAL_OSCILLATION("vertical_oscillation_mm", 0, 6_000),
    STEP_LENGTH("step_length_m", 0, 10),
    /// Share of contact time on the left foot.
    BALANCE("stance_balance_percent", 0, 100),
    VERTICAL_RATIO("vertical_ratio_percent", 0, 100),
    POWER("power_w", 0, 10_000),
    /// Rise over run; of a treadmill or a power meter, never worked out from altitude here.
    GRADE("grade_percent", -100, 100),
    TEMPERATURE("temperature_c", -128, 127);

    private final String column;
    private final double least;
    private final double most;

    Channel(String column, double least, double most) {
        this.column = column;
        this.least = least;
        this.most = most;
    }

    /// The name at every boundary, as `distance_m`.
    public String column() {
        return column;
    }

    /// Whether a sample can hold this value; never true of what is not a number.
    public boolean holds(double value) {
        return value >= least && value <= most;
    }

    static int count() {
        return values().length;
    }

    /// A bit of its own in a set of channels.
    public long bit() {
        return 1L << place();
    }

    /// The place of the channel's column in a track.
    @SuppressWarnings("EnumOrdinal") // within one program only; never written anywhere
    int place() {
        return ordinal();
    }
}
