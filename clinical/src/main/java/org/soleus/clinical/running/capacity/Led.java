package org.soleus.clinical.running.capacity;

/// What runs have led up to on a day.
///
/// @param metres so far
/// @param most so far may the next run go: a tenth more, or no more while it has just risen or
///   something holds it
public record Led(int metres, int most) {

    /// The less of both.
    Led since(Led away) {
        return new Led(Math.min(metres, away.metres), Math.min(most, away.most));
    }

    /// Whether it rests for now.
    public boolean rests() {
        return most <= metres;
    }
}
