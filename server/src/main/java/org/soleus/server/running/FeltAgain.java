package org.soleus.server.running;

import org.soleus.clinical.running.capacity.Felt;

import java.time.Instant;

/// How a run felt as it was told at another time, and otherwise than what stands.
///
/// @param at when it was told, as far as the clock of a phone can say
/// @param felt what was told
public record FeltAgain(Instant at, Felt felt) {}
