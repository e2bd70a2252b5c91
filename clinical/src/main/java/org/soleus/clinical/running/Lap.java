package org.soleus.clinical.running;

import java.time.Instant;

/// A lap as the file tells it.
///
/// @param start when it began
/// @param figures what the file says of it; often fewer than of the whole run
public record Lap(Instant start, Figures figures) {}
