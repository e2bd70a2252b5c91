package org.soleus.clinical.outcome;

/// How those who started fared beside people who did not, in points of 0 to 100.
///
/// Nobody drew lots for who starts: a difference is an association.
public sealed interface Comparison {

    /// What the others are called.
    String group();

    /// Both fell, and by so much more or less.
    ///
    /// @param started members who started and answered
    /// @param others members of the group who answered
    /// @param fall mean fall of those who started
    /// @param theirs mean fall of the others
    /// @param difference of the differences: above 0 where those who started fell further
    /// @param low where its 95 % interval begins
    /// @param high where it ends
    /// @param pctOfMeans percentage fall of the average of those who started
    /// @param theirPctOfMeans the same of the others
    record Against(
            String group,
            int started,
            int others,
            double fall,
            double theirs,
            double difference,
            double low,
            double high,
            double pctOfMeans,
            double theirPctOfMeans)
            implements Comparison {}

    /// There is nobody to compare with.
    record Nobody(String group) implements Comparison {}
}
