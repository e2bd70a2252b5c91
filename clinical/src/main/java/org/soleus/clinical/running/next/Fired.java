package org.soleus.clinical.running.next;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.next.NextRun.Ask;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A rule that fired, and what it asks.
///
/// @param because rule, fact and source
/// @param weight how much it holds back
/// @param cap metres at most
/// @param until when a rest is over by time alone
/// @param change what would make it stop
/// @param asks what is asked first
record Fired(
        Because because,
        Weight weight,
        Optional<Integer> cap,
        Optional<Instant> until,
        Sentence change,
        Set<Ask> asks) {

    /// From the freest to the strictest.
    enum Weight {
        ADJUST,
        REST,
        GET_SEEN
    }

    static Fired seen(Because because, Sentence change, Ask... asks) {
        return new Fired(
                because, Weight.GET_SEEN, Optional.empty(), Optional.empty(), change, set(asks));
    }

    static Fired rest(Because because, Optional<Instant> until, Sentence change, Ask... asks) {
        return new Fired(because, Weight.REST, Optional.empty(), until, change, set(asks));
    }

    static Fired adjust(Because because, Optional<Integer> cap, Sentence change, Ask... asks) {
        return new Fired(because, Weight.ADJUST, cap, Optional.empty(), change, set(asks));
    }

    boolean is(Weight other) {
        return weight == other;
    }

    private static Set<Ask> set(Ask... asks) {
        Set<Ask> set = EnumSet.noneOf(Ask.class);
        for (Ask ask : asks) set.add(ask);
        return set;
    }
}
