package org.soleus.server.plan;

import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What was answered at a check, by the ids of criteria. One with both answers does not hold, and a
/// self-test is believed before a word.
///
/// @param held those that hold
/// @param failed those that do not; all others were not tried or not answered
record Answered(Set<String> held, Set<String> failed) {

    /// Copies the sets.
    Answered {
        held = Set.copyOf(held);
        failed = Set.copyOf(failed);
    }

    /// What she says of what she was asked.
    static Answered of(Collection<Criterion> asked, Set<String> yes, Set<String> no) {
        var ids = asked.stream().map(Criterion::id).collect(Collectors.toSet());
        var failed = new HashSet<>(no);
        failed.retainAll(ids);
        var held = new HashSet<>(yes);
        held.retainAll(ids);
        held.removeAll(failed);
        return new Answered(held, failed);
    }

    /// With what is known without asking, and what self-tests say.
    Answered with(List<Criterion> criteria, Set<String> known, ByTest tests) {
        var all = new HashSet<>(held);
        var none = new HashSet<>(failed);
        for (var criterion : criteria) {
            var id = criterion.id();
            if (known.contains(id)) all.add(id);
            tests.holds(id).ifPresent(holds -> (holds ? all : none).add(id));
        }
        all.removeAll(none);
        return new Answered(all, none);
    }
}
