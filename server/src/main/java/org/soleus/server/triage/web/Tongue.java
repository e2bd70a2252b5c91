package org.soleus.server.triage.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.clinical.triage.Screen;
import org.soleus.server.triage.SpokenScreen;
import org.soleus.server.web.Frame;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Say;
import org.springframework.stereotype.Component;

/// The language of the check: the reader's, where the whole screen is written in it.
@Component
class Tongue {

    private final SpokenScreen spoken;
    private final Frames frames;

    Tongue(SpokenScreen spoken, Frames frames) {
        this.spoken = spoken;
        this.frames = frames;
    }

    Say say(HttpServletRequest asked) {
        var wanted = frames.wanted(asked);
        return spoken.speaks(wanted.language()) ? wanted : Say.ENGLISH;
    }

    Screen screen(HttpServletRequest asked) {
        return spoken.in(say(asked).language());
    }

    /// The frame of a page of the check.
    Frame frame(HttpServletRequest asked, String title) {
        return frames.of(asked, say(asked), title);
    }

    /// The same, its title under a key.
    Frame told(HttpServletRequest asked, String key) {
        return frame(asked, say(asked).words(key));
    }
}
