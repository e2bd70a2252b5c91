package org.soleus.server.guide;

import org.soleus.content.Language;

import java.util.List;

/// Where words stand, and how well each place fits them.
public interface Places {

    /// The places in which at least one of the words stands.
    ///
    /// @param language of the words and of the places
    /// @param asked each word with what may stand for it, the word itself first
    List<Hit> find(Language language, List<List<String>> asked);

    /// @param number of the entry, in the order of [Library#entries()]
    /// @param score how well it fits, more is better
    /// @param met how many of the words stand there
    record Hit(int number, double score, int met) {}
}
