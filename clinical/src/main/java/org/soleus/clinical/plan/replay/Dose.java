package org.soleus.clinical.plan.replay;

import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.Prescription;

/// What of a prescription the member does.
record Dose(String exercise, int sets, Amount amount, Load load) {

    static Dose of(Prescription prescription) {
        return new Dose(
                prescription.exercise(),
                prescription.sets(),
                prescription.amount(),
                prescription.load());
    }
}
