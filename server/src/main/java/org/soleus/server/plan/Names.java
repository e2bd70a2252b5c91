package org.soleus.server.plan;

import org.soleus.content.Live;
import org.soleus.content.exercise.Catalogue;
import org.springframework.stereotype.Component;

import java.util.Locale;

/// What exercises are called: by the library's names; by their slug where they are none of its.
@Component
public class Names {

    private final Live<Catalogue> library = Live.of(Catalogue::load);

    /// Whether the library has an exercise of this slug.
    public boolean isKnown(String slug) {
        return library.now().find(slug).isPresent();
    }

    /// The name of an exercise by its slug, in lower case, as it stands inside a sentence.
    public String of(String slug) {
        return library.now()
                .find(slug)
                .map(it -> Character.toLowerCase(it.name().charAt(0)) + it.name().substring(1))
                .orElseGet(() -> slug.replace('-', ' ').toLowerCase(Locale.ROOT));
    }
}
