package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.guide.Library;
import org.soleus.server.web.Frame;
import org.soleus.server.web.Frames;
import org.soleus.server.web.Say;
import org.springframework.stereotype.Component;

/// In which language a page of the library is told: the reader's, where the whole library is
/// written in it.
@Component
class Told {

    private final Frames frames;

    Told(Frames frames) {
        this.frames = frames;
    }

    Say say(HttpServletRequest asked) {
        var wanted = frames.wanted(asked);
        return Library.speaks(wanted.language()) ? wanted : Say.ENGLISH;
    }

    Library library(HttpServletRequest asked) {
        return Library.in(say(asked).language());
    }

    /// The frame of a page with a heading of its own.
    Frame frame(HttpServletRequest asked, String title) {
        return frames.of(asked, say(asked), title);
    }

    /// The frame of a page whose heading stands under this key, and the sentence for search engines
    /// under the same with `.described`.
    Frame described(HttpServletRequest asked, String key) {
        var say = say(asked);
        return frames.of(asked, say, say.words(key)).describedAs(say.words(key + ".described"));
    }
}
