package org.soleus.server.running;

import java.time.Instant;
import java.time.LocalDate;

/// What a member aims at: a distance by a day.
///
/// @param at when she set it
public record Aim(LocalDate day, int metres, Instant at) {}
