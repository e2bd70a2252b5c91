package org.soleus.server.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A run written down by hand.
///
/// @param id its own
/// @param day the member's day
/// @param distanceM metres
/// @param minutes minutes
/// @param worst worst pain, 0 to 10
public record RunRow(UUID id, LocalDate day, int distanceM, int minutes, Optional<Integer> worst) {}
