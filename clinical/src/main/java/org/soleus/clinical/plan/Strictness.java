package org.soleus.clinical.plan;

import org.soleus.clinical.triage.Disposition;

/// The order of dispositions, as a number that does not depend on how they are listed.
final class Strictness {

    private Strictness() {}

    static int of(Disposition disposition) {
        return switch (disposition) {
            case OK -> 0;
            case PT_REVIEW -> 1;
            case SEE_FIRST -> 2;
            case SAME_DAY -> 3;
            case E_NOW -> 4;
        };
    }
}
