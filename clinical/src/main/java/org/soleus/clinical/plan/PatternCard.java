package org.soleus.clinical.plan;

import java.util.Map;
import java.util.Set;

/// What a pattern allows, leaves out and swaps, and what its member reads.
///
/// @param pattern which
/// @param limit most pain allowed during and right after
/// @param title the clinician's name; not shown to members in wellness mode
/// @param place where it hurts, in plain words: the heading a member sees
/// @param words education in plain words, never a finding
/// @param leavesOut exercises it never holds
/// @param swaps exercises it replaces by another
/// @param source the source key
public record PatternCard(
        Pattern pattern,
        TissueLimit limit,
        String title,
        String place,
        String words,
        Set<String> leavesOut,
        Map<String, String> swaps,
        String source) {

    public PatternCard {
        leavesOut = Set.copyOf(leavesOut);
        swaps = Map.copyOf(swaps);
    }
}
