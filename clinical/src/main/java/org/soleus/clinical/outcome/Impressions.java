package org.soleus.clinical.outcome;

import java.util.List;

/// What members say of the whole at week 12.
///
/// @param answered who said anything
/// @param better of them, "very much" or "much improved"
/// @param worse of them, "minimally", "much" or "very much worse"
/// @param started all who started
public record Impressions(int answered, int better, int worse, int started) {

    private static final int MUCH_IMPROVED = 2;
    private static final int NO_CHANGE = 4;

    static Impressions of(List<Followed> started) {
        var said = started.stream().flatMap(one -> one.episode().impression().stream()).toList();
        return new Impressions(
                said.size(),
                (int) said.stream().filter(one -> one <= MUCH_IMPROVED).count(),
                (int) said.stream().filter(one -> one > NO_CHANGE).count(),
                started.size());
    }
}
