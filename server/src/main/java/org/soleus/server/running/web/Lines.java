package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletResponse;

import org.soleus.server.account.Streams;
import org.soleus.server.running.feed.FileTold;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Verdicts on their way to the script, a line of JSON each.
final class Lines {

    private final HttpServletResponse answer;
    private final ObjectMapper json;
    private final RunWords words;
    private final Streams.Cut stream;

    Lines(HttpServletResponse answer, ObjectMapper json, RunWords words, Streams.Cut stream) {
        this.answer = answer;
        this.json = json;
        this.words = words;
        this.stream = stream;
    }

    /// A browser that has gone does not stop the reading; one that is signed out is told nothing.
    void tell(FileTold told) {
        if (stream.isOver()) return;
        try {
            write(FileLine.of(told, words));
        } catch (IOException gone) {
            // nobody listens any more; the file is read to its end all the same
        }
    }

    void fail(String file, Exception why) throws IOException {
        write(FileLine.failed(file, why, words));
    }

    private void write(FileLine line) throws IOException {
        var text = json.writeValueAsString(line) + "\n";
        answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        answer.flushBuffer();
    }
}
