package org.soleus.clinical.guide;

/// A piece of a sentence.
public sealed interface Phrase {

    /// What it says.
    String words();

    /// Said as it is.
    ///
    /// @param words with the spaces around them
    record Plain(String words) implements Phrase {}

    /// Said with weight.
    record Strong(String words) implements Phrase {}

    /// Leads to another page of ours; a guide sends nobody elsewhere.
    ///
    /// @param to an address that begins with a slash, or with `#` for a place on the same page
    record Link(String words, String to) implements Phrase {

        /// @throws IllegalArgumentException when it leads to another house
        public Link {
            boolean own = to.startsWith("#") || (to.startsWith("/") && !to.startsWith("//"));
            if (!own) throw new IllegalArgumentException("a guide does not lead to " + to);
        }
    }
}
