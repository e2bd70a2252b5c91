package org.soleus.clinical.exercise;

/// One short reminder while moving, as "Heel heavy".
///
/// @param words at most 60 characters, so that it can be read from the floor
public record Cue(String words) {

    /// @throws IllegalArgumentException when blank or too long
    public Cue {
        if (words.isBlank() || words.length() > 60) {
            throw new IllegalArgumentException("a cue has 1 to 60 characters, was " + words);
        }
    }
}
