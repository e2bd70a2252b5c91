package org.soleus.server.plan;

import org.springframework.stereotype.Component;

import java.util.Locale;

/// What exercises are called.
@Component
public class Names {

    /// The name of an exercise by its slug, in lower case, as it stands inside a sentence.
    public String of(String slug) {
        return slug.replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
