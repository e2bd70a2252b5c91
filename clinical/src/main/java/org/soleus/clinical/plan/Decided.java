package org.soleus.clinical.plan;

import java.time.LocalDate;

/// A decision and the day of the session that it answers.
public record Decided(LocalDate day, Progression progression) {}
