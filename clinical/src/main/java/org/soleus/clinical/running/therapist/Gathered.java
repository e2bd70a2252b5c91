package org.soleus.clinical.running.therapist;

import java.util.List;

/// How much there is to fit to. Source: `R`, `load.md` section 8.
///
/// @param runs whose answers are all there
/// @param flares of them
/// @param members who had a flare
public record Gathered(int runs, int flares, int members) {

    /// Fewer flares fit nothing: ten for each of four weights.
    public static final int LEAST_FLARES = 40;

    /// Flares of fewer members fit those members.
    public static final int LEAST_MEMBERS = 20;

    static Gathered of(List<FlareRow> rows) {
        List<FlareRow> flares = rows.stream().filter(FlareRow::flare).toList();
        int members = (int) flares.stream().mapToInt(FlareRow::member).distinct().count();
        return new Gathered(rows.size(), flares.size(), members);
    }

    /// Whether it is enough.
    public boolean isEnough() {
        return flares >= LEAST_FLARES && members >= LEAST_MEMBERS;
    }
}
