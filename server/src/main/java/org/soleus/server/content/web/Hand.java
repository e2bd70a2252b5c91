package org.soleus.server.content.web;

import org.soleus.server.web.Sent;

/// What somebody has typed of her signature, kept in the fields while something is still missing.
///
/// @param name hers
/// @param licence hers
public record Hand(String name, String licence) {

    static final Hand NONE = new Hand("", "");

    static Hand of(Sent sent) {
        return new Hand(sent.text("signer").strip(), sent.text("licence").strip());
    }

    /// Whether she has begun.
    public boolean isBegun() {
        return !equals(NONE);
    }

    /// Whether both are there, and fit into a file.
    boolean isWhole() {
        return !name.isEmpty() && !licence.isEmpty() && words().length() <= 152;
    }

    /// As a file says it.
    String words() {
        return name + ", " + licence;
    }
}
