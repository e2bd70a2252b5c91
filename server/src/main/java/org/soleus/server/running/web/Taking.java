package org.soleus.server.running.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Streams;
import org.soleus.server.running.RunDesk;
import org.soleus.server.running.feed.Arrivals;
import org.soleus.server.running.feed.Reader;
import org.soleus.server.web.Frames;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Takes one file in, and answers with its verdicts, a line each as they come.
@Component
class Taking {

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

    private final RunDesk desk;
    private final Arrivals arrivals;
    private final Reader reader;
    private final Streams streams;
    private final ObjectMapper json;
    private final Frames frames;

    Taking(
            RunDesk desk,
            Arrivals arrivals,
            Reader reader,
            Streams streams,
            ObjectMapper json,
            Frames frames) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.reader = reader;
        this.streams = streams;
        this.json = json;
        this.frames = frames;
    }

    /// @param from the file; it breaks off when the session ends
    /// @param sha256 what its sender made of it, in hexadecimal digits, where it is known
    /// @return whether all is said of it, so that nothing is gained by reading it again
    boolean take(
            HttpServletRequest asked,
            HttpServletResponse answer,
            SignedIn me,
            InputStream from,
            Optional<String> sha256)
            throws IOException {
        answer.setContentType("application/x-ndjson;charset=UTF-8");
        try (var stream = streams.of(asked.getSession().getId(), from)) {
            var words = new RunWords(me, desk.today(me), frames.wanted(asked));
            var lines = new Lines(answer, json, words, stream);
            return take(me, Beside.name(asked), stream, sha256, lines);
        }
    }

    private boolean take(
            SignedIn me, String name, InputStream from, Optional<String> sha256, Lines lines)
            throws IOException {
        try (var arrival = arrivals.take(name, from)) {
            if (!sha256.orElse(arrival.sha256()).equals(arrival.sha256())) {
                throw new Arrivals.Changed();
            }
            reader.read(me, arrival, lines::tell);
            return true;
        } catch (Arrivals.TooLarge | Arrivals.Changed never) {
            lines.fail(name, never);
            return true;
        } catch (IOException | RuntimeException failed) {
            // The kind alone: what it says may hold a name or a place.
            LOG.error("a file could not be read to its end: {}", failed.getClass().getSimpleName());
            lines.fail(name, failed);
            return false;
        }
    }
}
