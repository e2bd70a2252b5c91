package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.util.List;
import java.util.Optional;

/// Plans swimming, cycling and the like.
final class CrossTraining {

    static final String PART = "cross-train";
    private static final int MINUTES = 25;

    private CrossTraining() {}

    static PlannedSession session(Member member) {
        List<Because> because =
                member.parts().stream()
                        .filter(part -> part.id().equals(PART))
                        .findFirst()
                        .map(Component::because)
                        .orElse(
                                List.of(
                                        new Because(
                                                "PLAN-" + PART,
                                                Sentence.of("plan.cross"),
                                                "SEED")));
        return new PlannedSession(
                PlannedSession.Kind.CROSS,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                MINUTES,
                because);
    }
}
