package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

/// A risk factor that is present, and the answer that says so.
public record RiskFinding(RiskFactor factor, Because because) {}
