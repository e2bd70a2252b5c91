package org.soleus.content.running;

import org.soleus.clinical.running.next.RunRules;

/// The rules as `load.md` has them: a rest ends by the hour, in the evening too.
final class LoadMd {

    static final RunRules RULES = rules();

    private LoadMd() {}

    private static RunRules rules() {
        RunRules ours = DecidingTest.RULES;
        RunRules.Rest rest = ours.rest();
        return new RunRules(
                ours.capacity(),
                ours.growth(),
                new RunRules.Rest(
                        rest.hours(),
                        rest.reviewDays(),
                        rest.reviewAt(),
                        rest.seenAt(),
                        rest.everyOtherUpTo(),
                        rest.mostRunDays(),
                        24,
                        rest.saysDays()),
                ours.hills(),
                ours.steps(),
                ours.table());
    }
}
