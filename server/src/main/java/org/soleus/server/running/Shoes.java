package org.soleus.server.running;

import java.time.Instant;
import java.util.UUID;

/// A pair of shoes, as its runner calls it, from one run on until she names another.
///
/// @param run in which it was first named
/// @param since when that run ended
/// @param name hers
public record Shoes(UUID run, Instant since, String name) {}
