package org.soleus.clinical.running;

import org.soleus.clinical.measure.Sentence;

/// What was mended in the samples of a channel; the raw samples are kept beside.
///
/// @param kind what was wrong
/// @param channel which samples
/// @param rows how many of them
/// @param said what was done
public record Repair(Kind kind, Channel channel, int rows, Sentence said) {

    /// What can be wrong with samples.
    public enum Kind {
        /// A position that jumps away and back.
        POSITION_SPIKE,
        /// Faster than anybody runs.
        TOO_FAST,
        /// Distance that falls or leaps.
        DISTANCE_LEAP,
        /// The same heart rate for minutes on end.
        FROZEN,
        /// Steps of one foot only.
        ONE_LEG,
        /// Millimetres written as centimetres, or centimetres as millimetres.
        UNIT,
        /// Outside of what a body does.
        OUT_OF_RANGE
    }
}
