package org.soleus.server.account;

import java.util.List;

/// What a person agrees to when she signs up, in plain words.
///
/// A changed word is a new version: what was agreed stays readable as it was.
///
/// @param subject what it is about, the same in every version
/// @param version counts up from 1
/// @param sentences the words, as shown beside the box
public record Consent(String subject, int version, List<String> sentences) {

    /// The words that are shown now.
    public static final Consent HEALTH_DATA =
            new Consent(
                    "health-data",
                    1,
                    List.of(
                            "Soleus keeps what you tell it about your body, your pain and your"
                                    + " training, so that it can make and adapt your plan.",
                            "Only you and the staff of this clinic can read it. You can see who"
                                    + " looked, and when.",
                            "It is never sold and never used for advertising. Your name and"
                                    + " words are stored sealed under a key of your own.",
                            "You can ask the clinic for all of it, or to erase all of it, at any"
                                    + " time."));
}
