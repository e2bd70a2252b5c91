package org.soleus.clinical.plan;

import java.util.Set;

/// A part that a plan can have, as content describes it.
///
/// @param id as phases and risk factors name it
/// @param title what the member reads
/// @param words what it is for
/// @param everyone the fact that gives it to everyone; empty when an answer must turn it on
/// @param patterns the patterns that turn it on
/// @param climbs whether reports move its exercises up and down the ladder; otherwise it follows
///   its own weeks
/// @param source the source key
public record ComponentCard(
        String id,
        String title,
        String words,
        String everyone,
        Set<Pattern> patterns,
        boolean climbs,
        String source) {

    public ComponentCard {
        patterns = Set.copyOf(patterns);
    }
}
