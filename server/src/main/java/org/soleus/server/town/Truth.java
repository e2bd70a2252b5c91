package org.soleus.server.town;

import java.util.OptionalInt;

/// What is true of a life, whether she told it or not.
///
/// @param started she did a session
/// @param completed she did one in days 57 to 84
/// @param observed she answered around week 12
/// @param left the week in which she left, from 1; empty where she stayed
/// @param before what she would answer on the first day, 0 to 10
/// @param after what she would answer on day 84
/// @param without what she would have answered on day 84 had she never started
public record Truth(
        boolean started,
        boolean completed,
        boolean observed,
        OptionalInt left,
        int before,
        int after,
        int without) {}
