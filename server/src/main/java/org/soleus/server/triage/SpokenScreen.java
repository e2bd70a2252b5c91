package org.soleus.server.triage;

import org.soleus.clinical.triage.Screen;
import org.soleus.content.Language;
import org.soleus.content.triage.Screens;
import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.Map;

/// The screen in the languages that this build carries it in: other words, the same rules.
@Component
public class SpokenScreen {

    private final Screen english;
    private final Map<Language, Screen> all = new EnumMap<>(Language.class);

    SpokenScreen(Screen english) {
        this.english = english;
        for (var language : Language.values()) {
            Screens.bundled(language).ifPresent(screen -> all.put(language, screen));
        }
    }

    /// The screen in a language; in English where it is not written in it.
    public Screen in(Language language) {
        return all.getOrDefault(language, english);
    }

    /// Whether it is written in a language.
    public boolean speaks(Language language) {
        return all.containsKey(language);
    }
}
