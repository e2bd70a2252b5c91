package org.soleus.server.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What a member would like to run next.
///
/// @param day on which day; empty is as soon as it is well
/// @param metres how far; empty is as far as is well
/// @param at when she said so
public record Wanted(Optional<LocalDate> day, Optional<Integer> metres, Instant at) {}
