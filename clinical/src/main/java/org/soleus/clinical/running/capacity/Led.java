package org.soleus.clinical.running.capacity;

/// What runs have led up to on a day.
///
/// @param metres so far
/// @param most so far may the next run go: a tenth more, or no more while it has just risen or
///   something holds it
public record Led(int metres, int most) {

    /// No more than one run leads to, and a tenth over it.
    Led atMost(int far, CapacityRules.Steps rules) {
        int tenth = (int) ((long) far * rules.percent() / 100);
        return new Led(Math.min(metres, far), Math.min(most, tenth));
    }

    /// Whether it rests for now.
    public boolean rests() {
        return most <= metres;
    }
}
