package org.soleus.bench.fault;

import java.util.Random;

/// How long an experiment goes on, and by which dice.
///
/// @param isLong whether it has all the time it wants, or seconds
/// @param seed of everything that is left to chance
/// @param asked how many rounds were asked for; 0 for as many as the pace has
record Pace(boolean isLong, long seed, int asked) {

    /// How many rounds: what was asked for, or else what fits.
    int rounds(int brief, int thorough) {
        if (asked > 0) return asked;
        return isLong ? thorough : brief;
    }

    /// How much of something that no one asks for by number.
    int amount(int brief, int thorough) {
        return isLong ? thorough : brief;
    }

    Random dice() {
        return new Random(seed);
    }
}
