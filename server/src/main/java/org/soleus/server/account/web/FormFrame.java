package org.soleus.server.account.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.web.Frame;
import org.soleus.server.web.Frames;

import java.util.LinkedHashMap;
import java.util.Map;

/// The frame of a page with a form, and what is wrong with the form in the reader's words.
final class FormFrame {

    private FormFrame() {}

    /// @param title its key
    /// @param errors what is wrong, by field; the title says that something is
    static Frame of(
            Frames frames, HttpServletRequest asked, String title, Map<String, String> errors) {
        var say = frames.wanted(asked);
        var words = say.words(title);
        return frames.of(asked, say, errors.isEmpty() ? words : say.words("web.error", words));
    }

    /// @param errors keys of words, by field
    static Map<String, String> words(Frame frame, Map<String, String> errors) {
        var words = new LinkedHashMap<String, String>();
        errors.forEach((field, key) -> words.put(field, frame.say().words(key)));
        return words;
    }
}
