package org.soleus.server.plan;

import java.time.Instant;
import java.util.UUID;

/// What a clinician wrote to a member whose plan stays closed.
///
/// @param hold what it is about
/// @param by the clinician's name
/// @param at when
/// @param words in the clinician's own words
public record Advice(UUID hold, String by, Instant at, String words) {}
