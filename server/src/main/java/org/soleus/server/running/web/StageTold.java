package org.soleus.server.running.web;

import org.soleus.content.Language;
import org.soleus.content.plan.PlanBooks;
import org.soleus.server.web.Say;

/// What is run at a stage of the walk-run table, in the reader's language.
final class StageTold {

    private StageTold() {}

    /// @param english as the rules of the day have it
    static String of(Say say, int number, String english) {
        return say.language() == Language.ENGLISH
                ? english
                : PlanBooks.in(say.language()).walkRun().stage(number).words();
    }
}
